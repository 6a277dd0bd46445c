import type { Finding, Presence } from '../chats/chat-tool.ts';
import { chatOf } from '../chats/open.ts';
import { ticket } from '../chats/ticket.ts';
import type { FullWidgetContext } from '../journey/full-context.ts';
import { emit } from '../page.ts';

const FOUND: Readonly<Record<Presence, string>> = {
  ready: 'found.',
  snippet: 'its snippet is on this page, its script has not come; is it blocked?',
  absent: 'not on this page.',
};

/** `overdesk('doctor')`: says in the console what was found on this page, what it can do, and what is in the way. */
export async function doctor(widget: FullWidgetContext): Promise<void> {
  const { config, page, language, locale } = widget;
  const findings: Finding[] = [];
  const say = (level: Finding['level'], text: string): number => findings.push({ level, text });
  say('ok', `Site ${config.site} of ${config.company}, words in ${language}, customer's language ${locale}.`);
  for (const what of page.notes ?? []) say('note', `${what} cannot be used and is left out.`);
  for (const moment of ['before', 'after'] as const) {
    const id = config[moment];
    const found = config.surveys.some((survey) => survey.id === id);
    say(
      id && !found ? 'trouble' : 'ok',
      `Survey ${moment} the session: ${id ?? 'none'}${id && !found ? ', unknown' : ''}.`,
    );
  }
  try {
    const response = await fetch(`${page.base}v1/sites/${config.site}/config`, { credentials: 'omit' });
    const problem = response.ok ? '' : ` ${(await response.json()).detail}`;
    say(response.ok ? 'ok' : 'trouble', `Collector ${page.base} answers ${response.status}.${problem}`);
  } catch {
    say('trouble', `Collector ${page.base} cannot be reached: is it up, and in this page's connect-src?`);
  }
  try {
    localStorage.setItem('overdesk?', '');
    localStorage.removeItem('overdesk?');
  } catch {
    say('note', 'Storage is refused here: a survey cannot go on after a reload.');
  }
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
  console.table(findings);
  emit('doctor', findings);
}
