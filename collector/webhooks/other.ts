import { z } from 'zod';
import { type Hook, isSigned } from './hook.ts';

const Ended = z.object({ event: z.literal('ended'), conversation: z.coerce.string() });

/** Any tool that can send `{"event":"ended","conversation":ID}` and sign the body: `x-overdesk-signature: sha256=…`. */
export const other: Hook = {
  isGenuine: ({ header, raw }, secret) =>
    isSigned(header('x-overdesk-signature').replace(/^sha256=/, ''), raw, secret),
  ended(body) {
    const event = Ended.safeParse(body);
    return event.success ? event.data.conversation : null;
  },
};
