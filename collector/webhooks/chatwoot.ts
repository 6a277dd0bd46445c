import { z } from 'zod';
import { type Hook, isFresh, isSigned, texts } from './hook.ts';

const Changed = z.object({
  event: z.enum(['conversation_status_changed', 'conversation_updated']),
  id: z.coerce.string(),
  status: z.string(),
  meta: z
    .object({
      assignee: z
        .object({
          id: z.union([z.string(), z.number()]).nullish(),
          name: z.string().nullish(),
          email: z.string().nullish(),
        })
        .nullish(),
    })
    .nullish(),
});

/**
 * Chatwoot webhooks (chatwoot.com/docs, "Webhook events"): another assignee is a `conversation_updated`; signature over `timestamp.body` since webhooks have a secret (chatwoot/chatwoot API,
 * Webhook.secret).
 */
export const chatwoot: Hook = {
  isGenuine({ header, raw, now }, secret) {
    const timestamp = header('x-chatwoot-timestamp');
    const signature = header('x-chatwoot-signature').replace(/^sha256=/i, '');
    return isFresh(timestamp, now) && isSigned(signature, `${timestamp}.${raw}`, secret);
  },
  read(body) {
    const event = Changed.safeParse(body);
    if (!event.success) return null;
    const { id, status, meta } = event.data;
    const { assignee } = meta ?? {};
    return {
      conversation: id,
      ended: status === 'resolved',
      assignee: texts(assignee?.id, assignee?.email, assignee?.name),
    };
  },
};
