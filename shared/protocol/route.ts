import type * as z from 'zod/v4/core';
import type { Right } from './roles.ts';

/**
 * Who may call a route. It is the access check itself: the collector has one guard for each, which proves the caller
 * before the route runs.
 * - `public`: anybody.
 * - `page`: the customer's page, by the secret it was told when it began the session (or a link's code).
 * - `link`: whoever holds the link in a mail or text message.
 * - `request`: whoever holds the link to the page of one request.
 * - `subscriber`: whoever holds the link in a mail of the weekly summary.
 * - `open`: whoever finds an open link: in print, on a social network, in a direct message.
 * - `code`: whoever types a code an agent has just told them.
 * - `agent`, `lead`: a paired device, by its token; a lead's agent stands among the configuration's `leads`.
 * - `console`: whoever has signed in to the console, by their cookie, with the right the row names.
 * - `webhook`: a chat tool, by its signature.
 * - `server`: the company's own server, by the configuration's server secret.
 * - `monitor`: whoever watches the collector: from its own machine, or by the configuration's metrics secret.
 */
export type Audience =
  | 'public'
  | 'page'
  | 'link'
  | 'request'
  | 'subscriber'
  | 'open'
  | 'code'
  | 'agent'
  | 'lead'
  | 'console'
  | 'webhook'
  | 'server'
  | 'monitor';

/** What comes back that is no JSON. */
type Media =
  | 'text/plain'
  | 'text/html'
  | 'text/javascript'
  | 'text/event-stream'
  | 'text/csv'
  | 'application/x-ndjson';

interface Row {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** With `:name` for what is filled in. */
  readonly path: string;
  readonly summary: string;
  /** Which pages' scripts may call: the site's origins, any, or the collector's own pages; left out: none. */
  readonly from?: 'pages' | 'anywhere' | 'own';
  readonly body?: z.$ZodType;
  readonly query?: z.$ZodType;
  /** null: nothing (204). */
  readonly reply: z.$ZodType | Media | null;
  /** Largest body in bytes, where it is not the collector's own limit. */
  readonly bodyLimit?: number;
  /** A bucket of its own among the limits: codes that must not be tried out, looks at how the collector is, sessions begun. */
  readonly limits?: 'pairing' | 'sign-in' | 'health' | 'starts' | 'code' | 'help';
}

/** A route of the console names the right it asks for: one without does not compile. */
interface ConsoleRow extends Row {
  readonly audience: 'console';
  readonly right: Right;
}

interface OtherRow extends Row {
  readonly audience: Exclude<Audience, 'console'>;
  readonly right?: never;
}

/** One route of the collector: what registers it, guards it and describes it. */
export type RouteRow = ConsoleRow | OtherRow;

/** Keeps each row's own type, so that what serves or calls a route knows its body and its reply. */
export const defineRoutes = <const Rows extends Record<string, RouteRow>>(rows: Rows): Rows => rows;

/** The names in a path's places: `session` in `/v1/sessions/:session/end`. */
export type PathNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathNames<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : Path extends `${string}*`
      ? '*'
      : never;
