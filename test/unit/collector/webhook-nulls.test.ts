import { expect, test } from 'vitest';
import { chatwoot } from '../../../collector/webhooks/chatwoot.ts';
import { crisp } from '../../../collector/webhooks/crisp.ts';
import type { Hook } from '../../../collector/webhooks/hook.ts';
import { intercom } from '../../../collector/webhooks/intercom.ts';
import { other } from '../../../collector/webhooks/other.ts';
import { tidio } from '../../../collector/webhooks/tidio.ts';
import { zendesk } from '../../../collector/webhooks/zendesk.ts';

/** What a chat tool leaves empty, as null, as nothing or as a number for a text: its event is heard all the same. */

const status = 'zen:event-type:ticket.status_changed';
test.each<[string, Hook, object, object]>([
  [
    'Zendesk, a ticket without tags or assignee',
    zendesk,
    { type: status, detail: { id: 5158, assignee_id: null, tags: null }, event: { current: 'SOLVED' } },
    { conversation: '5158', ended: true, assignee: [] },
  ],
  [
    'Zendesk, a trigger whose placeholders are empty',
    zendesk,
    { event: 'ended', conversation: '5159', session: '', agent: '' },
    { conversation: '5159', ended: true, assignee: [], session: undefined },
  ],
  [
    'Chatwoot, nobody assigned',
    chatwoot,
    { event: 'conversation_status_changed', id: 42, status: 'resolved', meta: { assignee: null } },
    { conversation: '42', ended: true, assignee: [] },
  ],
  [
    'Chatwoot, no people at all',
    chatwoot,
    { event: 'conversation_status_changed', id: 42, status: 'resolved', meta: null },
    { conversation: '42', ended: true, assignee: [] },
  ],
  [
    'Chatwoot, an assignee without an id',
    chatwoot,
    {
      event: 'conversation_updated',
      id: 42,
      status: 'open',
      meta: { assignee: { id: null, name: 'Wim', email: null } },
    },
    { conversation: '42', ended: false, assignee: ['Wim'] },
  ],
  [
    'Crisp, routed to nobody',
    crisp,
    { event: 'session:set_routing', data: { session_id: 's', assigned: { user_id: null } } },
    { conversation: 's', ended: false, assignee: [] },
  ],
  [
    'Intercom, without contacts, parts or assignee',
    intercom,
    {
      topic: 'conversation.admin.closed',
      data: { item: { id: 7, admin_assignee_id: null, contacts: null, conversation_parts: null } },
    },
    { conversation: '7', ended: true, assignee: [], contacts: [] },
  ],
  [
    'Tidio, a conversation by its contact, as a number',
    tidio,
    { topic: 'conversation.solved_by_operator', content: { contact_id: 12, conversation_id: null } },
    { conversation: '12', ended: true, assignee: [] },
  ],
  [
    'a body of one’s own with nulls',
    other,
    { event: 'ended', conversation: 9, session: null, agent: null },
    { conversation: '9', ended: true, assignee: [], session: undefined },
  ],
])('%s', (_, hook, body, event) => {
  expect(hook.read(body)).toEqual(event);
});
