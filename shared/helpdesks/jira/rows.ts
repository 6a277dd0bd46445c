import * as z from 'zod/mini';
import { listOf, textOrNone } from '../rows.ts';

/** What Jira's JSON answers, as far as it is read (Jira Cloud platform REST API 3, OpenAPI 3.0.1). */

const id = z.coerce.string();

/** Null where `schema` does not fit: fields are missing, null or somebody's who was erased. */
const orNone = <T>(schema: z.core.$ZodType<T>) =>
  z.pipe(
    z.optional(z.unknown()),
    z.transform((value): T | null => z.safeParse(schema, value).data ?? null),
  );

const User = z.object({ accountId: z.string(), accountType: textOrNone, displayName: textOrNone });
export type User = z.infer<typeof User>;

/** `/myself`: whoever is logged in. */
export const CurrentUser = z.object({
  ...User.shape,
  active: z.optional(z.unknown()),
  timeZone: textOrNone,
});

const Named = z.object({ name: z.string() });

export const StatusRow = z.object({
  id,
  name: z.string(),
  statusCategory: orNone(z.object({ key: z.string() })),
});
export type StatusRow = z.infer<typeof StatusRow>;

const Link = z.object({
  type: z.object({ name: textOrNone, outward: textOrNone }),
  outwardIssue: orNone(z.object({ key: z.string() })),
});

/** What was asked for of an issue; custom fields by their number. */
const Fields = z.looseObject({
  summary: textOrNone,
  created: z.string(),
  updated: z.string(),
  status: StatusRow,
  assignee: orNone(User),
  reporter: orNone(User),
  creator: orNone(User),
  priority: orNone(Named),
  issuetype: orNone(Named),
  project: z.object({ name: z.string(), projectTypeKey: textOrNone }),
  resolution: orNone(Named),
  resolutiondate: textOrNone,
  issuelinks: listOf(Link),
});

/** The fields of an issue that every Jira has, as they are asked for. */
export const systemFields: readonly string[] = Object.keys(Fields.shape);

export const IssueRow = z.object({
  id,
  key: z.string(),
  fields: Fields,
  properties: orNone(z.record(z.string(), z.unknown())),
});
export type IssueRow = z.infer<typeof IssueRow>;

export const IssuePage = z.object({
  issues: z.array(z.unknown()),
  nextPageToken: textOrNone,
  isLast: z.optional(z.unknown()),
});

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** One field changed. `toString` is a name that every object has: what is not there must not be taken for it. */
const Item = z.pipe(
  z.record(z.string(), z.unknown()),
  z.transform((item) => ({
    field: textIn(item['fieldId']) ?? textIn(item['field'])?.toLowerCase() ?? '',
    from: textIn(item['from']),
    to: textIn(item['to']),
    was: textIn(item['fromString']),
    becomes: Object.hasOwn(item, 'toString') ? textIn(item['toString']) : null,
  })),
);
export type Item = z.infer<typeof Item>;

/** All that was changed at once. */
export const ChangeRow = z.object({ id, author: orNone(User), created: z.string(), items: z.array(Item) });
export type ChangeRow = z.infer<typeof ChangeRow>;

export const CommentRow = z.object({
  id,
  author: orNone(User),
  created: z.string(),
  body: z.optional(z.unknown()),
  jsdPublic: z.optional(z.unknown()),
  visibility: z.optional(z.unknown()),
});
export type CommentRow = z.infer<typeof CommentRow>;

export const FieldRow = z.object({
  id: z.string(),
  name: z.string(),
  schema: orNone(z.object({ custom: z.string() })),
});

/** A customer's stars for a request. */
export const Feedback = z.object({
  rating: z.int().check(z.gte(1), z.lte(5)),
  comment: orNone(z.object({ body: textOrNone })),
});
export type Feedback = z.infer<typeof Feedback>;
