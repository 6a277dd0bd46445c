import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Problem, ProblemName } from '../../shared/protocol/problem.ts';
import { faultOf } from '../issues.ts';
import { StoreFault } from '../store/fault.ts';

const STATUS: Readonly<Record<ProblemName, number>> = {
  'unknown-site': 404,
  'foreign-origin': 403,
  'foreign-host': 421,
  'malformed-body': 400,
  'body-too-large': 413,
  'unknown-survey': 422,
  'unknown-survey-version': 422,
  'unknown-session': 404,
  'already-answered': 409,
  'session-ended': 409,
  'session-full': 413,
  'clock-out-of-range': 422,
  unauthorized: 401,
  'not-a-lead': 403,
  'unknown-code': 401,
  'too-many-requests': 429,
  'not-found': 404,
  'slot-taken': 409,
  untargetable: 422,
  'speed-alone': 422,
  'no-such-step': 409,
  'id-taken': 409,
  'helpdesk-unreachable': 503,
  'timed-out': 503,
  'store-full': 503,
  'store-unavailable': 503,
  internal: 500,
};

/** A named no. Thrown anywhere in a handler; nothing has been stored by then. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problem: ProblemName;
  /** Seconds after which it may work. */
  readonly retryAfter: number | null;
  /** The right time, UTC ms, for a caller whose clock is wrong. */
  now?: number;

  constructor(problem: ProblemName, detail: string, retryAfter: number | null = null) {
    super(detail);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** What the body or query says, or a refusal that names the place and what is wrong there. */
export function checked<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const { place = [], message = 'not what was expected' } = issue ? faultOf(issue) : {};
  throw new Refusal('malformed-body', `${place.join('.') || 'the body'}: ${message}.`);
}

/** Seconds after which a machine's fault may be over: somebody makes room, a command is done, a new process has started. */
const FULL_RETRY = 30;
const RETRY = 5;

function asRefusal(error: FastifyError | Refusal | StoreFault): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof StoreFault) {
    return error.fault === 'full'
      ? new Refusal('store-full', error.message, FULL_RETRY)
      : new Refusal('store-unavailable', error.message, RETRY);
  }
  if (error.statusCode === 413) {
    return new Refusal('body-too-large', 'The body is larger than this address takes; send less.');
  }
  if (error.statusCode === 415) {
    return new Refusal('malformed-body', 'Send JSON, as application/json or text/plain.');
  }
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return new Refusal('malformed-body', 'The request is not well-formed.');
  }
  return new Refusal(
    'internal',
    'Something went wrong here; it is logged. Nothing was acknowledged: send again.',
  );
}

/** A refusal as RFC 9457 tells it. */
export const problemOf = (refusal: Refusal): Problem => ({
  type: `urn:overdesk:problem:${refusal.problem}`,
  title: refusal.problem.replaceAll('-', ' '),
  status: STATUS[refusal.problem],
  name: refusal.problem,
  detail: refusal.message,
  ...(refusal.now === undefined ? {} : { now: refusal.now }),
});

/** Answers a refusal as problem+json (RFC 9457). */
export function refuse(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const problem = problemOf(refusal);
  const { status } = problem;
  if (refusal.retryAfter !== null) reply.header('retry-after', String(refusal.retryAfter));
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  return reply.code(status).type('application/problem+json').send(JSON.stringify(problem));
}

/** What an error is to the caller, with its status; only our own faults are logged as errors. */
export function refusalOf(
  error: FastifyError | Refusal,
  request: FastifyRequest,
): { readonly refusal: Refusal; readonly status: number; readonly message: string } {
  const refusal = asRefusal(error);
  if (refusal.problem === 'internal') request.log.error({ err: error }, 'request failed');
  return { refusal, status: STATUS[refusal.problem], message: refusal.message };
}

/** Fastify's error handler: every error leaves as a named refusal. */
export function onError(
  error: FastifyError | Refusal,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  return refuse(reply, refusalOf(error, request).refusal);
}
