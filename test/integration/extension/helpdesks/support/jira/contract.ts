import * as z from 'zod';
import published from './openapi-3.json' with { type: 'json' };

/**
 * What Jira's published contract says of the requests made and of their replies: paths, fields and types as they stand in its
 * own description (Jira Cloud platform REST API 3, OpenAPI 3.0.1, Apache 2.0, as published in December 2025), cut to the
 * addresses and fields that are read; descriptions, examples and formats are left out. It says of no field that it may be
 * null, and Jira sends null for what is empty: null is taken for missing. The feedback of Jira Service Management, whose
 * description is another one, is written down by hand.
 */

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];

const withoutNull = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNull);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).flatMap(([key, one]) =>
    one === null ? [] : [[key, withoutNull(one)]],
  );
  // A field is called `toString`: where it is missing, what every object has must not stand for it.
  return Object.assign(Object.create(null), Object.fromEntries(entries));
};
const schemaOf = (schema: object) =>
  z.preprocess(withoutNull, z.fromJSONSchema({ ...schema, $defs: published.$defs } as JsonSchema));

const Feedback = z.strictObject({
  type: z.literal('csat'),
  rating: z.int().min(1).max(5),
  comment: z.strictObject({ body: z.string() }).optional(),
});

export const routes = [
  ...published.paths.map((route) => ({
    path: new RegExp(`^${route.path.slice(1).replace(/\{\w+\}/g, '[\\w-]+')}$`),
    query: z.strictObject(
      Object.fromEntries(Object.keys(route.query).map((name) => [name, z.string().optional()])),
    ),
    reply: schemaOf(route.reply),
  })),
  { path: /^rest\/servicedeskapi\/request\/[\w-]+\/feedback$/, query: z.strictObject({}), reply: Feedback },
];

export interface User {
  readonly accountId: string;
  accountType: 'atlassian' | 'app' | 'customer' | 'unknown';
  displayName: string;
  active: boolean;
  readonly timeZone?: string;
}

export interface Status {
  readonly id: string;
  readonly name: string;
  readonly statusCategory: { readonly id: number; readonly key: string; readonly name: string };
}

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly projectTypeKey: string;
}

export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly fields: Record<string, unknown> & {
    readonly created: string;
    updated: string;
    status: Status;
    assignee: User | null;
    project: Project;
  };
  readonly properties: Record<string, unknown>;
}

export interface Change {
  readonly id: string;
  readonly author: User | null;
  readonly created: string;
  readonly items: readonly Item[];
}

interface Item {
  readonly field: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly fieldId?: string;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

export interface Comment {
  readonly id: string;
  readonly author: User | null;
  readonly body: unknown;
  readonly created: string;
  readonly updated: string;
  readonly jsdPublic: boolean;
  readonly visibility?: { readonly type: 'role' | 'group'; readonly value: string };
}
