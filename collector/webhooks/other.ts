import { z } from 'zod';
import { type Hook, isFreshBody, isSigned } from './hook.ts';

const Ended = z.object({ event: z.literal('ended'), conversation: z.coerce.string() });

/**
 * Any tool that can send `{"event":"ended","conversation":ID,"at":TIME}` and sign the body: `x-overdesk-signature: sha256=…`.
 * `at` (UTC ms, seconds or ISO) keeps a copy from being sent again later.
 */
export const other: Hook = {
  isGenuine: ({ header, raw, now }, secret) =>
    isSigned(header('x-overdesk-signature').replace(/^sha256=/, ''), raw, secret) &&
    isFreshBody(raw, 'at', now),
  ended(body) {
    const event = Ended.safeParse(body);
    return event.success ? event.data.conversation : null;
  },
};
