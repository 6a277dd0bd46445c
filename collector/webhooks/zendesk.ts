import { z } from 'zod';
import { type Hook, isFresh, isSigned, texts } from './hook.ts';
import { ownEvent } from './other.ts';

const Id = z.union([z.string(), z.number()]).nullish();
const Changed = z.object({
  type: z.enum(['zen:event-type:ticket.status_changed', 'zen:event-type:ticket.agent_assignment_changed']),
  detail: z.object({
    id: z.coerce.string(),
    assignee_id: Id,
    tags: z.array(z.string()).nullish(),
  }),
  event: z.object({ current: Id }),
});

/**
 * The session among a ticket's tags, as widget/chats/zendesk-messaging.ts writes it: tags are lower case. The newest one,
 * as Messaging goes on with the same ticket: an id begins with its time.
 */
function sessionIn(tags: readonly string[]): string | undefined {
  const newest = tags
    .flatMap((tag) => /^overdesk_([0-9a-f]{64})$/.exec(tag)?.[1] ?? [])
    .sort()
    .at(-1);
  return newest && `s1.${Buffer.from(newest, 'hex').toString('base64url')}`;
}

/**
 * Zendesk's webhooks: ticket events (developer.zendesk.com/api-reference/webhooks/event-types/ticket-events), which carry
 * no custom fields, or the body that a trigger of the company's sends (other.ts).
 * Signature: developer.zendesk.com/documentation/webhooks/verifying.
 */
export const zendesk: Hook = {
  isGenuine({ header, raw, now }, secret) {
    const timestamp = header('x-zendesk-webhook-signature-timestamp');
    const signature = header('x-zendesk-webhook-signature');
    return isFresh(timestamp, now) && isSigned(signature, timestamp + raw, secret, ['sha256', 'base64']);
  },
  read(body) {
    const changed = Changed.safeParse(body);
    if (!changed.success) return ownEvent(body);
    const { type, detail, event } = changed.data;
    const isStatus = type.endsWith('status_changed');
    const status = String(event.current).toUpperCase();
    return {
      conversation: detail.id,
      session: sessionIn(detail.tags ?? []),
      ended: isStatus && ['SOLVED', 'CLOSED'].includes(status),
      assignee: texts(isStatus ? detail.assignee_id : event.current),
    };
  },
};
