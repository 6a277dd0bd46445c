import { z } from 'zod';
import { type Hook, isFresh, isSigned } from './hook.ts';

const StatusChanged = z.object({
  event: z.literal('conversation_status_changed'),
  id: z.coerce.string(),
  status: z.string(),
});

/** Chatwoot webhooks; signature over `timestamp.body` since webhooks have a secret (chatwoot/chatwoot API, Webhook.secret). */
export const chatwoot: Hook = {
  isGenuine({ header, raw, now }, secret) {
    const timestamp = header('x-chatwoot-timestamp');
    const signature = header('x-chatwoot-signature').replace(/^sha256=/, '');
    return isFresh(timestamp, now) && isSigned(signature, `${timestamp}.${raw}`, secret);
  },
  ended(body) {
    const event = StatusChanged.safeParse(body);
    return event.success && event.data.status === 'resolved' ? event.data.id : null;
  },
};
