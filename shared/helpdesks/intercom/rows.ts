import * as z from 'zod/mini';
import { listOf, textOrNone } from '../rows.ts';

/** What Intercom's JSON answers, as far as it is read (API 2.15, OpenAPI 3.0.1). */

const id = z.coerce.string();
/** Nobody is null, 0 or nothing, by the address. */
const idOrNone = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) => {
    const isId = typeof value === 'number' || typeof value === 'string';
    return isId && value !== 0 && value !== '0' && value !== '' ? String(value) : null;
  }),
);
const secondsOrNone = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) => (typeof value === 'number' && value > 0 ? value : null)),
);

/** The admin a token speaks for, and their workspace. */
export const CurrentAdmin = z.object({
  type: textOrNone,
  id: idOrNone,
  name: textOrNone,
  app: z.object({ id_code: z.string().check(z.minLength(1)) }),
});

const Author = z.object({
  id: idOrNone,
  type: textOrNone,
  name: textOrNone,
  email: textOrNone,
  from_ai_agent: z.optional(z.unknown()),
});
export type Author = z.infer<typeof Author>;

/** Blank where a channel keeps who wrote to itself. */
const AuthorOrNone = z.pipe(
  z.optional(z.unknown()),
  z.transform((value): Author | null => Author.safeParse(value).data ?? null),
);

export const PartRow = z.object({
  id,
  part_type: z.string(),
  body: textOrNone,
  created_at: z.number(),
  author: AuthorOrNone,
  assigned_to: z.optional(z.nullable(z.object({ id: idOrNone, type: textOrNone }))),
  state: textOrNone,
  redacted: z.optional(z.unknown()),
});
export type PartRow = z.infer<typeof PartRow>;

const Rating = z.object({
  created_at: secondsOrNone,
  updated_at: secondsOrNone,
  rating: z.optional(z.unknown()),
  remark: textOrNone,
});

/** One conversation in a list: without its parts. */
export const ListedRow = z.object({
  id,
  admin_assignee_id: idOrNone,
  updated_at: z.number(),
});
export type ListedRow = z.infer<typeof ListedRow>;

export const ConversationRow = z.object({
  id,
  title: textOrNone,
  created_at: z.number(),
  updated_at: z.number(),
  state: textOrNone,
  priority: textOrNone,
  admin_assignee_id: idOrNone,
  team_assignee_id: idOrNone,
  custom_attributes: z._default(z.nullable(z.record(z.string(), z.unknown())), {}),
  contacts: z.optional(z.nullable(z.object({ contacts: listOf(z.object({ id })) }))),
  source: z.optional(
    z.nullable(
      z.object({
        type: textOrNone,
        delivered_as: textOrNone,
        subject: textOrNone,
        body: textOrNone,
        author: AuthorOrNone,
      }),
    ),
  ),
  conversation_rating: z.optional(z.nullable(Rating)),
  conversation_parts: z.object({
    conversation_parts: z.array(z.unknown()),
    total_count: z._default(z.number(), 0),
  }),
});
export type ConversationRow = z.infer<typeof ConversationRow>;

export const TeamRow = z.object({ id, name: z.string() });

/** A page of a list: where its next one begins, where there is one. */
export const ListPage = z.object({
  conversations: z.array(z.unknown()),
  pages: z.optional(
    z.nullable(z.object({ next: z.optional(z.nullable(z.object({ starting_after: textOrNone }))) })),
  ),
});
