import { z } from 'zod';
import { type ChatEvent, type Hook, isFreshBody, isSigned, texts } from './hook.ts';

const Told = z.object({
  event: z.enum(['ended', 'assigned']),
  conversation: z.coerce.string(),
  session: z.string().nullish(),
  agent: z.union([z.string(), z.number()]).nullish(),
});

/**
 * What a company writes into the body itself: `{"event":"ended" | "assigned","conversation":ID}`, with `session` where
 * it knows it and `agent` for whoever has the conversation (id, e-mail or name).
 */
export function ownEvent(body: unknown): ChatEvent | null {
  const told = Told.safeParse(body);
  if (!told.success) return null;
  const { event, conversation, session, agent } = told.data;
  // A trigger's placeholder is filled with nothing where there is nothing.
  return { conversation, session: session || undefined, ended: event === 'ended', assignee: texts(agent) };
}

/**
 * Any tool that can send such a body and sign it: `x-overdesk-signature: sha256=…`.
 * `at` (UTC ms, seconds or ISO) keeps a copy from being sent again later.
 */
export const other: Hook = {
  isGenuine: ({ header, raw, now }, secret) =>
    isSigned(header('x-overdesk-signature').replace(/^sha256=/i, ''), raw, secret) &&
    isFreshBody(raw, 'at', now),
  read: ownEvent,
};
