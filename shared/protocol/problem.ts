import { z } from 'zod';

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
  'unknown-code',
  'too-many-requests',
  'not-found',
  'slot-taken',
  'untargetable',
  'speed-alone',
  'no-such-step',
  'id-taken',
  'helpdesk-unreachable',
  'timed-out',
  'store-full',
  'store-unavailable',
  'internal',
]);
export type ProblemName = z.infer<typeof ProblemName>;

export const Problem = z.lazy(() =>
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    name: ProblemName,
    detail: z.string(),
    /** With `clock-out-of-range`: the right time, UTC ms, to make the id again by. */
    now: z.number().optional(),
  }),
);
export type Problem = z.infer<typeof Problem>;
