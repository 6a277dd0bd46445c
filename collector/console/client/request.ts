import type { z } from 'zod';
import { addressOf } from '../../../shared/protocol/address.ts';
import type { Problem } from '../../../shared/protocol/problem.ts';
import type { PathNames } from '../../../shared/protocol/route.ts';
import type { Routes } from '../../../shared/protocol/routes/routes.ts';

/** The rows at `/v1/console`, and only their types: no schema travels to the browser. */
type Rows = Routes[keyof Routes];
type Row<Method extends string> = Extract<
  Rows,
  { readonly method: Method; readonly path: `/v1/console/${string}` }
>;
export type Path<Method extends 'GET' | 'POST'> = Row<Method>['path'];
type RowAt<Method extends string, At extends string> = Extract<Row<Method>, { readonly path: At }>;

type Output<Reply> = Reply extends z.core.$ZodType ? z.output<Reply> : undefined;
export type Reply<Method extends 'GET' | 'POST', At extends Path<Method>> = Output<
  RowAt<Method, At>['reply']
>;
type Body<At extends Path<'POST'>> =
  RowAt<'POST', At> extends { readonly body: infer Schema extends z.core.$ZodType } ? z.input<Schema> : null;

type Params<At extends string> = { readonly [Name in PathNames<At>]: string };

interface Sent {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: URLSearchParams;
  readonly body?: unknown;
  readonly file?: Blob;
  readonly signal?: AbortSignal;
}

/**
 * Why a request failed.
 * - `signed-out`: the collector does not know this browser (any more).
 * - `offline`: it cannot be reached; nothing was changed.
 * - `refused`: it answered no, and `detail` says why.
 */
export class RequestError extends Error {
  readonly kind: 'signed-out' | 'offline' | 'refused';
  readonly problem: Problem | null;

  constructor(kind: RequestError['kind'], problem: Problem | null = null) {
    super(problem?.detail ?? kind);
    this.kind = kind;
    this.problem = problem;
  }
}

export const isOffline = (error: unknown): boolean =>
  error instanceof RequestError && error.kind === 'offline';

/** Hears that a request was answered with "who are you?": the sign-in page belongs on the screen. */
let onSignedOut: () => void = () => {};
export const whenSignedOut = (heard: () => void): void => {
  onSignedOut = heard;
};

/** Reads an address of the table; `query` is the filter as it stands in the page's own URL. */
export const read = <At extends Path<'GET'>>(
  path: At,
  sent: Sent & ([PathNames<At>] extends [never] ? object : { readonly params: Params<At> }) = {} as never,
): Promise<Reply<'GET', At>> => request('GET', path, sent);

/** Sends to an address of the table. Rejects with a RequestError; nothing was changed unless it resolves. */
export const send = <At extends Path<'POST'>>(
  path: At,
  body: Body<At>,
  sent: Sent & ([PathNames<At>] extends [never] ? object : { readonly params: Params<At> }) = {} as never,
): Promise<Reply<'POST', At>> => request('POST', path, { ...sent, body: body ?? {} });

/** Sends a file as it is, with what is said of it in the query. Rejects like the others. */
export const upload = <At extends Path<'POST'>>(
  path: At,
  file: Blob,
  query: URLSearchParams,
): Promise<Reply<'POST', At>> => request('POST', path, { file, query });

async function request<Answer>(method: string, path: string, sent: Sent): Promise<Answer> {
  const response = await fetch(addressOf(path, sent), {
    method,
    credentials: 'same-origin',
    ...(sent.signal && { signal: sent.signal }),
    ...(sent.body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(sent.body),
    }),
    ...(sent.file !== undefined && {
      headers: { 'content-type': 'application/octet-stream' },
      body: sent.file,
    }),
  }).catch((error: unknown) => {
    // Called off by the page itself, which is no failure.
    if (sent.signal?.aborted) throw error;
    throw new RequestError('offline');
  });
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as Answer;
  // A proxy's page in the place of the collector's answer: it is not there.
  const problem: Problem | null = await response.json().catch(() => null);
  if (problem?.name === undefined && response.status >= 500) throw new RequestError('offline');
  if (response.status !== 401) throw new RequestError('refused', problem);
  onSignedOut();
  throw new RequestError('signed-out', problem);
}
