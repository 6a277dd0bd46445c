import * as z from 'zod/mini';

/** Every refusal names itself (RFC 9457). `name` is for programs, `detail` says what to do. */
export const ProblemName = z.enum([
  'unknown-site',
  'foreign-origin',
  'foreign-host',
  'malformed-body',
  'body-too-large',
  'unknown-survey',
  'unknown-survey-version',
  'unknown-session',
  'already-answered',
  'session-ended',
  'session-full',
  'clock-out-of-range',
  'unauthorized',
  'not-a-lead',
  'not-allowed',
  'unknown-code',
  'too-many-requests',
  'not-found',
  'slot-taken',
  'untargetable',
  'speed-alone',
  'no-such-step',
  'id-taken',
  'settings-in-file',
  'settings-faulty',
  'settings-changed',
  'helpdesk-unreachable',
  'refused-address',
  'timed-out',
  'store-full',
  'store-unavailable',
  'internal',
]);
export type ProblemName = z.infer<typeof ProblemName>;

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  name: ProblemName,
  detail: z.string(),
  /** With `clock-out-of-range`: the right time, UTC ms, to make the id again by. */
  now: z.optional(z.number()),
});
export type Problem = z.infer<typeof Problem>;
