import * as z from 'zod/mini';

/**
 * A helpdesk described as data: enough for any in-house desk that can say, over GET and with the agent's own
 * login, who is signed in and what happened since a cursor. `adapter.ts` turns it into a Helpdesk.
 */

/** Where a value is in a JSON answer: keys joined by dots, e.g. `by.id`. */
const Path = z.string().check(z.regex(/^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/));

/** A field of the event: the same for every row, or read from the row; null when the row lacks it or `when` does not hold. */
const Value = z.union([
  z.string(),
  z.boolean(),
  z.null(),
  z.strictObject({ from: Path, when: z.optional(z.strictObject({ field: Path, is: z.string() })) }),
]);

/** A path on the helpdesk's own origin; `{cursor}` is replaced in it. */
const Endpoint = z.string().check(z.startsWith('/'));

export const DeskDescription = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,39}$/)),
  name: z.string().check(z.minLength(1)),
  /** Match patterns (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns), without port. */
  matches: z.array(z.string()).check(z.minLength(1)),
  /** Path of a ticket's page with `:id` where the ticket's id stands, e.g. `/desk/tickets/:id`. */
  ticketPage: Endpoint.check(z.refine((path) => path.includes(':id'), 'must contain :id')),
  /** Who is signed in. `proof` names a field only a signed-in agent's own answer carries: "200 + JSON" proves nothing. */
  me: z.strictObject({
    path: Endpoint,
    proof: z.strictObject({ field: Path, is: z.string() }),
    id: Path,
    name: Path,
  }),
  /** Everything that happened, oldest first. */
  events: z.strictObject({
    path: Endpoint.check(z.refine((path) => path.includes('{cursor}'), 'must contain {cursor}')),
    /** The cursor of the very first request. */
    start: z.string(),
    rows: Path,
    next: Path,
    /** true while another page waits. */
    more: Path,
    /** In each row. `at`: UTC milliseconds. */
    id: Path,
    ticket: Path,
    at: Path,
    type: Path,
    /** The ticket's title, in rows that carry one. */
    subject: Path,
    /** The desk's own event type → the fields of ours (`mix.topic` … for the case mix). A type that is not named is left out. */
    types: z.record(z.string(), z.record(z.string(), Value)),
  }),
  /** KPI ids this desk cannot tell → the reason shown instead of a number. */
  cannot: z.record(z.string(), z.string()),
});
export type DeskDescription = z.infer<typeof DeskDescription>;
