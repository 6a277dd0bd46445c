import { z } from 'zod';
import { sameText } from '../access/keys.ts';
import { type Hook, isFreshBody } from './hook.ts';

const StateSet = z.object({
  event: z.literal('session:set_state'),
  data: z.object({ session_id: z.string(), state: z.string() }),
});

/** Crisp's website webhooks carry no signature: a secret in the address stands in for it (help.crisp.chat, "How to use webhooks"). */
export const crisp: Hook = {
  isGenuine: ({ key, raw, now }, secret) => sameText(key, secret) && isFreshBody(raw, 'timestamp', now),
  ended(body) {
    const event = StateSet.safeParse(body);
    return event.success && event.data.data.state === 'resolved' ? event.data.data.session_id : null;
  },
};
