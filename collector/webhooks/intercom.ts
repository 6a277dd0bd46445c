import { z } from 'zod';
import { type Hook, isFreshBody, isSigned } from './hook.ts';

const Closed = z.object({
  topic: z.literal('conversation.admin.closed'),
  data: z.object({ item: z.object({ id: z.coerce.string() }) }),
});

/** Intercom notifications; signed with the app's client secret: developers.intercom.com, "signed notifications". */
export const intercom: Hook = {
  isGenuine: ({ header, raw, now }, secret) =>
    isSigned(header('x-hub-signature').replace(/^sha1=/, ''), raw, secret, ['sha1', 'hex']) &&
    isFreshBody(raw, 'created_at', now),
  ended(body) {
    const event = Closed.safeParse(body);
    return event.success ? event.data.data.item.id : null;
  },
};
