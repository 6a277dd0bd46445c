import { z } from 'zod';
import { type Hook, isFreshBody, isSigned, texts } from './hook.ts';

const CLOSED = 'conversation.admin.closed';
const Id = z.union([z.string(), z.number()]).nullish();
const Person = z.object({ id: Id, external_id: Id, name: z.string().nullish(), email: z.string().nullish() });
const Told = z.object({
  topic: z.enum([CLOSED, 'conversation.admin.assigned', 'conversation.admin.open.assigned']),
  data: z.object({
    item: z.object({
      id: z.coerce.string(),
      admin_assignee_id: Id,
      contacts: z.object({ contacts: z.array(Person) }).nullish(),
      conversation_parts: z
        .object({ conversation_parts: z.array(z.object({ author: Person.nullish() })) })
        .nullish(),
    }),
  }),
});

/**
 * Intercom notifications; signed with the app's client secret: developers.intercom.com, "signed notifications". The item
 * is a conversation: it carries the ids of its contacts, not their attributes. An assignee is a number; name and address
 * stand at what they have said, if the event carries it.
 */
export const intercom: Hook = {
  isGenuine: ({ header, raw, now }, secret) =>
    isSigned(header('x-hub-signature').replace(/^sha1=/i, ''), raw, secret, ['sha1', 'hex']) &&
    isFreshBody(raw, 'created_at', now),
  read(body) {
    const told = Told.safeParse(body);
    if (!told.success) return null;
    const { id, admin_assignee_id: admin, contacts, conversation_parts: parts } = told.data.data.item;
    const author = parts?.conversation_parts.find(
      (part) => admin && String(part.author?.id) === String(admin),
    )?.author;
    return {
      conversation: id,
      contacts: contacts?.contacts.flatMap((contact) => texts(contact.id, contact.external_id)) ?? [],
      ended: told.data.topic === CLOSED,
      assignee: admin ? texts(admin, author?.email, author?.name) : [],
    };
  },
};
