import * as z from 'zod/mini';
import { SessionId, TicketRef } from '../ids.ts';
import { Right, Role } from '../roles.ts';

/** What the console and the collector say to each other about who may come in. A cookie says who calls. */

/** POST /v1/console/sign-in — a one-time code becomes a session, in a cookie. */
export const SignIn = z.strictObject({ code: z.string().check(z.minLength(6), z.maxLength(40)) });

const Person = z.object({ id: z.string(), name: z.string() });

/** GET /v1/console/me — who has signed in, and what they may do. */
export const ConsoleMe = z.extend(Person, {
  role: Role,
  rights: z.array(Right),
  /** A language tag: the first the person speaks. */
  language: z.string(),
  company: z.string(),
  /** The desk's IANA time zone: every day of the console is one of it. */
  zone: z.string(),
});
export type ConsoleMe = z.infer<typeof ConsoleMe>;

/** How somebody came in: by a code of the command line, an invitation, or their paired extension. */
export const SignInWay = z.enum(['command', 'invitation', 'extension']);
export type SignInWay = z.infer<typeof SignInWay>;

/** GET /v1/console/sessions — one's own sessions or, with `access.manage`, everybody's; and whom one may invite. */
export const ConsoleAccess = z.object({
  sessions: z.array(
    z.object({
      /** Names it and opens nothing. */
      id: z.string(),
      person: Person,
      way: SignInWay,
      /** Who invited; null: nobody did. */
      invitedBy: z.nullable(Person),
      /** As the browser calls itself, e.g. `Firefox, Linux`; null: it does not say. */
      device: z.nullable(z.string()),
      /** UTC ms. `usedAt` is minutes old at most. */
      createdAt: z.number(),
      usedAt: z.number(),
      /** When it ends if it is not used again. */
      endsAt: z.number(),
      /** Is it the one that asks? */
      current: z.boolean(),
    }),
  ),
  invitable: z.array(z.extend(Person, { role: Role })),
  /** Everybody of the desk, in its own order, with `access.manage`; else nobody. */
  people: z.array(Person),
});
export type ConsoleAccess = z.infer<typeof ConsoleAccess>;

/** POST /v1/console/sessions — ends one session, or all of a person. */
export const EndSessions = z.union([
  z.strictObject({ session: z.string().check(z.maxLength(40)) }),
  z.strictObject({ person: z.string().check(z.maxLength(200)) }),
]);

/** POST /v1/console/invitations — somebody of the desk is to sign in. */
export const Invite = z.strictObject({ agent: z.string().check(z.maxLength(200)) });

export const ReadingsQuery = z.object({
  /** The `next` of the page before. */
  before: z.optional(z.coerce.number().check(z.int(), z.positive())),
});

/**
 * What somebody did in the console. `wrote`: what customers wrote about a problem; `read`: one answer and the case behind it; `listed`: a page of answers; `exported`: a
 * file of them; `handled`: took an answer up, noted it or closed it; `reviewing`: opened a case to review it; `watched`: looked at a running session;
 * `webhook`: set up, changed or removed a webhook; `made-admin`, `made-lead`, `made-agent`: changed somebody's role.
 */
export const ConsoleAct = z.enum([
  'read',
  'listed',
  'exported',
  'wrote',
  'handled',
  'reviewing',
  'watched',
  'taken-in',
  'webhook',
  'signed-in',
  'invited',
  'ended',
  'made-admin',
  'made-lead',
  'made-agent',
]);
export type ConsoleAct = z.infer<typeof ConsoleAct>;

/**
 * GET /v1/console/readings?before= — who read what customers said, newest first: leads of the whole desk, agents of their
 * own cases, with what they did themselves; lists and files, which may hold anybody's, are told to everybody. With
 * `access.manage` also who signed in, invited, ended, and whose role changed.
 */
export const Readings = z.object({
  items: z.array(
    z.object({
      id: z.int(),
      /** UTC ms. */
      at: z.number(),
      person: Person,
      what: ConsoleAct,
      /** The case whose words were read; null for lists and files. */
      session: z.nullable(SessionId),
      ticket: z.nullable(TicketRef),
      response: z.nullable(z.string()),
      /** Answers in a list or file. */
      n: z.nullable(z.int()),
      /** Who was invited, whose session was ended or whose role was changed. */
      about: z.nullable(Person),
      /** How somebody signed in. */
      way: z.nullable(SignInWay),
    }),
  ),
  /** Where the next page begins; null: this was the last. */
  next: z.nullable(z.int()),
});
export type Readings = z.infer<typeof Readings>;
