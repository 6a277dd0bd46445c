import type { Finding, Presence } from '../chats/lib/chat-tool.ts';
import { ticket } from '../chats/lib/ticket.ts';
import type { FullWidgetContext } from '../journey/full-context.ts';
import { chatOf } from '../survey/open-chat.ts';
import type { WidgetContext } from '../survey/widget-context.ts';

const FOUND: Readonly<Record<Presence, string>> = {
  ready: 'found.',
  snippet: 'its snippet is on this page, its script has not come; is it blocked?',
  absent: 'not on this page.',
};

/** The company's chat tool: is it here, what can it do, and what of the configuration does it not know. */
export async function chatFindings(
  widget: WidgetContext & Pick<FullWidgetContext, 'config'>,
): Promise<Finding[]> {
  const { config } = widget;
  const findings: Finding[] = [];
  const say = (level: Finding['level'], text: string): number => findings.push({ level, text });
  try {
    const tool = (await chatOf(widget)) ?? ticket;
    const presence = tool.presence();
    say(presence === 'ready' ? 'ok' : 'trouble', `Chat tool ${tool.id}: ${FOUND[presence]}`);
    say('note', JSON.stringify(tool.capabilities));
    for (const queue of config.routing.queues) {
      if (config.next === 'chat' && !config.chat?.departments[queue.id]) {
        say('note', `Queue ${queue.id} has no department in ${tool.id}.`);
      }
    }
    findings.push(...(await tool.doctor(Object.values(config.chat?.departments ?? {}))));
  } catch {
    say('trouble', `Chat tool ${config.chat?.tool} could not be loaded.`);
  }
  return findings;
}
