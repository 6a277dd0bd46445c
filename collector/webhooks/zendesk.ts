import { z } from 'zod';
import { type Hook, isFresh, isSigned } from './hook.ts';

const StatusChanged = z.object({
  type: z.literal('zen:event-type:ticket.status_changed'),
  detail: z.object({ id: z.coerce.string() }),
  event: z.object({ current: z.string() }),
});

/** Zendesk event webhooks; signature: developer.zendesk.com/documentation/webhooks/verifying. */
export const zendesk: Hook = {
  isGenuine({ header, raw, now }, secret) {
    const timestamp = header('x-zendesk-webhook-signature-timestamp');
    const signature = header('x-zendesk-webhook-signature');
    return isFresh(timestamp, now) && isSigned(signature, timestamp + raw, secret, ['sha256', 'base64']);
  },
  ended(body) {
    const event = StatusChanged.safeParse(body);
    if (!event.success || !['SOLVED', 'CLOSED'].includes(event.data.event.current.toUpperCase())) return null;
    return event.data.detail.id;
  },
};
