import { z } from 'zod';
import { type Hook, isFresh, isSigned, texts } from './hook.ts';

const Id = z.union([z.string(), z.number()]).nullish();
const Solved = z.object({
  topic: z.literal('conversation.solved_by_operator'),
  content: z.object({ contact_id: Id, conversation_id: Id }),
});

/** Secrets that hold at the same time while one is changed for another. */
const MOST_SECRETS = 4;

/** Tidio webhooks: `t=` signing time, one `s=` for each secret (developers.tidio.com, "signature verification"). */
export const tidio: Hook = {
  isGenuine({ header, raw, now }, secret) {
    const parts = header('x-tidio-signature')
      .split(',')
      .map((part) => part.split('='));
    const timestamp = parts.find(([name]) => name === 't')?.[1] ?? '';
    const signatures = parts.flatMap(([name, value]) => (name === 's' && value ? [value] : []));
    // Each costs a look through the body, and anybody can send a head full of them.
    const few = signatures.slice(0, MOST_SECRETS);
    return isFresh(timestamp, now) && few.some((one) => isSigned(one, `${raw}_${timestamp}`, secret));
  },
  read(body) {
    const event = Solved.safeParse(body);
    if (!event.success) return null;
    const { conversation_id, contact_id } = event.data.content;
    return { conversation: texts(conversation_id, contact_id)[0] ?? '', ended: true, assignee: [] };
  },
};
