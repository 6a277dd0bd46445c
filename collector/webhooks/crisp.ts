import { z } from 'zod';
import { sameText } from '../security/keys.ts';
import { type Hook, isFreshBody, texts } from './hook.ts';

const StateSet = z.object({
  event: z.literal('session:set_state'),
  data: z.object({ session_id: z.string(), state: z.string() }),
});
const RoutingSet = z.object({
  event: z.literal('session:set_routing'),
  data: z.object({
    session_id: z.string(),
    assigned: z.object({ user_id: z.string().nullish() }).nullish(),
  }),
});

/** Crisp's website webhooks carry no signature: a secret in the address stands in for it (help.crisp.chat, "How to use webhooks"). */
export const crisp: Hook = {
  isGenuine: ({ key, raw, now }, secret) => sameText(key, secret) && isFreshBody(raw, 'timestamp', now),
  read(body) {
    const set = StateSet.safeParse(body);
    if (set.success && set.data.data.state === 'resolved')
      return { conversation: set.data.data.session_id, ended: true, assignee: [] };
    const routed = RoutingSet.safeParse(body);
    if (!routed.success) return null;
    const { session_id, assigned } = routed.data.data;
    return { conversation: session_id, ended: false, assignee: texts(assigned?.user_id) };
  },
};
