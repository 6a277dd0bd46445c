import type { z } from 'zod';
import { addressOf } from '../../shared/protocol/address.ts';
import type { PathNames } from '../../shared/protocol/route.ts';
import type { Routes } from '../../shared/protocol/routes/routes.ts';
import { ask, RefusedError } from './request.ts';

/** The rows of the route table that a device calls, and only their types: the worker carries the schemas it reads with. */
type Rows = Extract<Routes[keyof Routes], { readonly path: `/v1/${'agent' | 'lead'}/${string}` }>;
type Method = Exclude<Rows['method'], 'GET'>;
type Path<M extends string> = Extract<Rows, { readonly method: M }>['path'];
type RowAt<M extends string, At extends string> = Extract<Rows, { readonly method: M; readonly path: At }>;

type Query<Row> = Row extends { readonly query: infer Schema extends z.core.$ZodType }
  ? { readonly query: { readonly [Name in keyof z.input<Schema>]: string } }
  : object;
type Params<At extends string> = [PathNames<At>] extends [never]
  ? object
  : { readonly params: { readonly [Name in PathNames<At>]: string } };
type Body<Row> = Row extends { readonly body: infer Schema extends z.core.$ZodType }
  ? { readonly body: z.input<Schema> }
  : object;

/** What a device may read. */
export type ReadPath = Path<'GET'>;

/** Where a collector is, and the token of the browser that asks, once it is paired. */
interface Asked {
  readonly url: string;
  readonly token?: string;
}
interface Sent {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** With the browser's cookies of the collector's address. */
  readonly cookies?: boolean;
}

/** Reads an address of the table. Throws as `ask` does. */
export const read = <const At extends ReadPath>(
  access: Asked,
  path: At,
  sent: Params<At> & Query<RowAt<'GET', At>>,
  signal: AbortSignal,
): Promise<Response> => request(access, path, sent, signal);

/** Sends to an address of the table. Throws as `ask` does. */
export const send = <const M extends Method, const At extends Path<M>>(
  access: Asked,
  method: M,
  path: At,
  sent: Params<At> & Query<RowAt<M, At>> & Body<RowAt<M, At>> & Pick<Sent, 'cookies'>,
  signal: AbortSignal,
): Promise<Response> => request(access, path, { body: {}, ...sent }, signal, method);

function request(
  { url, token }: Asked,
  path: string,
  sent: Sent,
  signal: AbortSignal,
  method?: Method,
): Promise<Response> {
  const asked = {
    ...(method && { method }),
    ...(sent.body !== undefined && { body: sent.body }),
    ...(token !== undefined && { token }),
    ...(sent.cookies && { cookies: true }),
  };
  return ask(url + addressOf(path, sent), asked, signal);
}

/**
 * For what later collectors have: browsers update extensions by themselves, companies their collector now and then.
 * Null when this one has not heard of it, which is no fault in the connection.
 */
export async function ifKnown(answer: Promise<Response>): Promise<Response | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof RefusedError && error.status === 404) return null;
    throw error;
  }
}
