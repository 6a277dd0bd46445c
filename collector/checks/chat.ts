import type { WidgetManifest } from '../../shared/protocol/site-module.ts';
import type { ChatHook } from '../config/chat.ts';
import type { Settings } from '../config/config.ts';

/** Chat tools whose conversations end unseen by the page, and the webhook that tells their end. */
const ENDED_BY: Readonly<Record<string, ChatHook>> = {
  'zendesk-messaging': 'zendesk',
  intercom: 'intercom',
  chatwoot: 'chatwoot',
  crisp: 'crisp',
  tidio: 'tidio',
};

/** What of the hand-over to the chat cannot work as configured. `built`: the widget's files, or null without one. */
export function* chatTroubles(
  { next, chat, desk, webhooks }: Settings,
  built: Pick<WidgetManifest, 'chats'> | null,
): Generator<string> {
  if (next !== 'chat') return;
  if (!chat) {
    yield 'chat: next is "chat", but no tool is named; customers are offered to write or to be called instead.';
    return;
  }
  if (built && !Object.hasOwn(built.chats, chat.tool)) {
    yield `chat.tool: there is no "${chat.tool}" (there are ${Object.keys(built.chats).join(', ')}).`;
  }
  const queues = new Set(desk.queues.map(({ id }) => id));
  for (const queue of Object.keys(chat.departments)) {
    if (!queues.has(queue)) yield `chat.departments.${queue}: this queue is not among desk.queues.`;
  }
  const hook = ENDED_BY[chat.tool];
  if (hook && !webhooks[hook] && !webhooks.other) {
    yield `webhooks.${hook}: the page does not see a conversation of ${chat.tool} end; without its webhook nobody is asked how it went before a day has passed.`;
  }
}
