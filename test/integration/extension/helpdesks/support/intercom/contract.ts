import * as z from 'zod';
import published from './openapi-2.15.json' with { type: 'json' };

/**
 * What Intercom's published contract says of the requests made and of their replies: paths, fields and types as they stand in
 * its own description (API 2.15, OpenAPI 3.0.1, MIT, read in November 2026), cut to the addresses that are read. `nullable` is
 * told as JSON Schema tells it; descriptions, examples and formats are left out: dates are seconds there, called date-time.
 */

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];

/** Long numbers are told with all their digits: for the contract, any whole number stands for one. */
const exact = (value: unknown): unknown => {
  if (typeof value === 'bigint') return 1;
  if (Array.isArray(value)) return value.map(exact);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, exact(one)]));
};
const schemaOf = (schema: object) =>
  z.preprocess(exact, z.fromJSONSchema({ ...schema, $defs: published.$defs } as JsonSchema));

export const routes = published.paths.map((route) => ({
  ...(route.method === 'POST' && { method: 'POST' as const }),
  path: new RegExp(`^${route.path.slice(1).replace(/\{\w+\}/g, '\\d+')}$`),
  query: z.strictObject(
    Object.fromEntries(Object.keys(route.query).map((name) => [name, z.string().optional()])),
  ),
  ...('body' in route && route.body && { body: schemaOf(route.body) }),
  reply: schemaOf(route.reply),
}));

export interface Author {
  /** Nothing where a channel keeps who wrote to itself. */
  readonly type: 'admin' | 'bot' | 'user' | 'team' | '';
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface Part {
  readonly type: 'conversation_part';
  readonly id: string;
  readonly part_type: string;
  readonly body: string | null;
  readonly created_at: number;
  readonly updated_at: number;
  readonly assigned_to: { readonly type: string; readonly id: string | null } | null;
  readonly author: Author;
  readonly redacted?: boolean;
  readonly state?: 'open' | 'closed' | 'snoozed';
  readonly app_package_code: string | null;
}

export interface Conversation {
  readonly type: 'conversation';
  readonly id: string;
  title: string | null;
  readonly created_at: number;
  updated_at: number;
  state: 'open' | 'closed' | 'snoozed';
  read: boolean;
  priority: 'priority' | 'not_priority';
  admin_assignee_id: bigint | null;
  team_assignee_id: bigint | null;
  custom_attributes: Record<string, string>;
  readonly contacts: object;
  source: Record<string, unknown>;
  conversation_rating: object | null;
}
