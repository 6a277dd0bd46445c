import type { z } from 'zod';

/**
 * Who may call a route. It is the access check itself: the collector has one guard for each, which proves the caller
 * before the route runs.
 * - `public`: anybody.
 * - `page`: the customer's page, by the secret it was told when it began the session (or a link's code).
 * - `link`: whoever holds the link in a mail or text message.
 * - `request`: whoever holds the link to the page of one request.
 * - `open`: whoever finds an open link: in print, on a social network, in a direct message.
 * - `code`: whoever types a code an agent has just told them.
 * - `agent`, `lead`: a paired device, by its token; a lead's agent stands among the configuration's `leads`.
 * - `webhook`: a chat tool, by its signature.
 * - `server`: the company's own server, by the configuration's server secret.
 */
export type Audience =
  | 'public'
  | 'page'
  | 'link'
  | 'request'
  | 'open'
  | 'code'
  | 'agent'
  | 'lead'
  | 'webhook'
  | 'server';

/** What comes back that is no JSON. */
type Media = 'text/html' | 'text/javascript' | 'text/event-stream';

/** One route of the collector: what registers it, guards it and describes it. */
export interface RouteRow {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** With `:name` for what is filled in. */
  readonly path: string;
  readonly summary: string;
  readonly audience: Audience;
  /** Which pages' scripts may call: the site's origins, any, or the collector's own pages; left out: none. */
  readonly from?: 'pages' | 'anywhere' | 'own';
  readonly body?: z.ZodType;
  readonly query?: z.ZodType;
  /** null: nothing (204). */
  readonly reply: z.ZodType | Media | null;
  /** Largest body in bytes, where it is not the collector's own limit. */
  readonly bodyLimit?: number;
  /** A bucket of its own among the limits: codes that must not be tried out, looks at how the collector is, sessions begun. */
  readonly limits?: 'pairing' | 'health' | 'starts' | 'code';
}

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
