import { z } from 'zod';
import { type Hook, isFresh, isSigned } from './hook.ts';

const Solved = z.object({
  topic: z.literal('conversation.solved_by_operator'),
  content: z.object({ contact_id: z.string().optional(), conversation_id: z.string().optional() }),
});

/** Tidio webhooks: `t=` signing time, one `s=` for each secret (developers.tidio.com, "signature verification"). */
export const tidio: Hook = {
  isGenuine({ header, raw, now }, secret) {
    const parts = header('x-tidio-signature')
      .split(',')
      .map((part) => part.split('='));
    const timestamp = parts.find(([name]) => name === 't')?.[1] ?? '';
    const signatures = parts.flatMap(([name, value]) => (name === 's' && value ? [value] : []));
    return isFresh(timestamp, now) && signatures.some((one) => isSigned(one, `${raw}_${timestamp}`, secret));
  },
  ended(body) {
    const event = Solved.safeParse(body);
    if (!event.success) return null;
    return event.data.content.conversation_id ?? event.data.content.contact_id ?? '';
  },
};
