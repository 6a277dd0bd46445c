import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Problem, ProblemName } from '../../shared/protocol/problem.ts';
import { faultOf } from '../config/issues.ts';
import { ApplicationError } from '../services/errors.ts';
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
  'not-allowed': 403,
  'unknown-code': 401,
  'too-many-requests': 429,
  'not-found': 404,
  'slot-taken': 409,
  untargetable: 422,
  'speed-alone': 422,
  'no-such-step': 409,
  'id-taken': 409,
  'settings-in-file': 409,
  'settings-faulty': 422,
  'settings-changed': 409,
  'helpdesk-unreachable': 503,
  'refused-address': 422,
  'timed-out': 503,
  'store-full': 503,
  'store-unavailable': 503,
  internal: 500,
};

/** What the body or query says, or a refusal that names the place and what is wrong there. */
export function parseBody<Schema extends z.core.$ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = z.safeParse(schema, input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const { place = [], message = 'not what was expected' } = issue ? faultOf(issue) : {};
  throw new ApplicationError('malformed-body', `${place.join('.') || 'the body'}: ${message}.`);
}

/** Seconds after which a machine's fault may be over: somebody makes room, a command is done, a new process has started. */
const FULL_RETRY = 30;
const RETRY = 5;

function asApplicationError(error: FastifyError | ApplicationError | StoreFault): ApplicationError {
  if (error instanceof ApplicationError) return error;
  if (error instanceof StoreFault) {
    return error.fault === 'full'
      ? new ApplicationError('store-full', error.message, FULL_RETRY)
      : new ApplicationError('store-unavailable', error.message, RETRY);
  }
  if (error.statusCode === 413) {
    return new ApplicationError('body-too-large', 'The body is larger than this address takes; send less.');
  }
  if (error.statusCode === 415) {
    return new ApplicationError('malformed-body', 'Send JSON, as application/json or text/plain.');
  }
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return new ApplicationError('malformed-body', 'The request is not well-formed.');
  }
  return new ApplicationError(
    'internal',
    'Something went wrong here; it is logged. Nothing was acknowledged: send again.',
  );
}

/** A refusal as RFC 9457 tells it. */
export const problemOf = (failure: ApplicationError): Problem => ({
  type: `urn:overdesk:problem:${failure.problem}`,
  title: failure.problem.replaceAll('-', ' '),
  status: STATUS[failure.problem],
  name: failure.problem,
  detail: failure.message,
  ...(failure.now === undefined ? {} : { now: failure.now }),
});

/** Answers a refusal as problem+json (RFC 9457). */
export function sendProblem(reply: FastifyReply, failure: ApplicationError): FastifyReply {
  const problem = problemOf(failure);
  reply.problem = problem.name;
  const { status } = problem;
  if (failure.retryAfter !== null) reply.header('retry-after', String(failure.retryAfter));
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  return reply.code(status).type('application/problem+json').send(JSON.stringify(problem));
}

/** What an error is to the caller, with its status; only our own faults are logged as errors. */
export function problemFor(
  error: FastifyError | ApplicationError,
  request: FastifyRequest,
): { readonly failure: ApplicationError; readonly status: number; readonly message: string } {
  const failure = asApplicationError(error);
  if (failure.problem === 'internal') request.log.error({ err: error }, 'request failed');
  return { failure, status: STATUS[failure.problem], message: failure.message };
}

/** Fastify's error handler: every error leaves as a named refusal. */
export function onError(
  error: FastifyError | ApplicationError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  return sendProblem(reply, problemFor(error, request).failure);
}
