import * as z from 'zod/mini';
import { Problem } from '../../shared/protocol/problem.ts';

const patienceSeconds = 15;

/** The collector refused, and says why (RFC 9457). */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly problem: Problem['name'] | null;
  readonly status: number;
  constructor(message: string, status: number, problem: Problem['name'] | null) {
    super(message);
    this.status = status;
    this.problem = problem;
  }
  /** Trying the same again cannot help. */
  get final(): boolean {
    return this.status >= 400 && this.status < 500 && this.status !== 429;
  }
}

/** The collector did not answer. */
export class SilentError extends Error {
  override readonly name = 'SilentError';
}

/** Where a collector is, and the token of one paired browser. */
export interface Access {
  readonly url: string;
  readonly token: string;
}

export async function ask(
  url: string,
  request: {
    readonly method?: 'POST' | 'PUT';
    readonly body?: unknown;
    readonly token?: string;
    readonly cookies?: boolean;
  },
  signal: AbortSignal,
): Promise<Response> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(patienceSeconds * 1000)]);
  const headers = new Headers({ Accept: 'application/json' });
  if (request.token !== undefined) headers.set('Authorization', `Bearer ${request.token}`);
  if (request.body !== undefined) headers.set('Content-Type', 'application/json');
  const response = await fetch(url, {
    method: request.method ?? 'GET',
    headers,
    body: request.body === undefined ? null : JSON.stringify(request.body),
    credentials: request.cookies ? 'include' : 'omit',
    signal: limit,
  }).catch((error: unknown) => {
    signal.throwIfAborted();
    throw new SilentError(`The collector at ${new URL(url).host} does not answer: ${String(error)}`);
  });
  if (!response.ok) throw await refusal(response);
  return response;
}

/** An answer in another shape than agreed is no answer: collector and extension are of different ages. */
export async function understand<T>(schema: z.core.$ZodType<T>, response: Response): Promise<T> {
  const parsed = z.safeParse(schema, await response.json().catch(() => undefined));
  if (parsed.success) return parsed.data;
  throw new SilentError(`The collector's answer is not understood: ${z.prettifyError(parsed.error)}`);
}

export async function refusal(response: Response): Promise<RefusedError | SilentError> {
  if (response.status >= 500) return new SilentError(`The collector answers ${response.status}`);
  const problem = Problem.safeParse(await response.json().catch(() => null));
  return problem.success
    ? new RefusedError(problem.data.detail, response.status, problem.data.name)
    : new RefusedError(`The collector answers ${response.status}`, response.status, null);
}
