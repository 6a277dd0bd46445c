import type { Finding } from '../chats/chat-tool.ts';
import type { FullWidgetContext } from '../journey/full-context.ts';
import { type Call, emit } from '../page.ts';
import { chatFindings } from './chat.ts';
import { collectorFindings } from './collector.ts';
import { alike } from './spelling.ts';

/** For whoever builds the page, not for customers: a file of its own, loaded by a call that no body knows. */

const COMMANDS = ['ask', 'after', 'identify', 'context', 'consent', 'reset', 'close', 'on', 'doctor'];

/** `overdesk('doctor')` examines the page; any other call is one that does not exist, and is told so. */
export async function doctor(widget: FullWidgetContext, [name]: Call): Promise<void> {
  if (name === 'doctor') return examine(widget);
  const meant = alike(String(name), COMMANDS) ?? COMMANDS.join(', ');
  console.error(`Overdesk: there is no call “${name}”; did you mean ${meant}?`);
  emit('unavailable', name);
}

/** Says in the console what was found on this page, what it can do, and what is in the way. */
async function examine(widget: FullWidgetContext): Promise<void> {
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
  findings.push(...(await collectorFindings(page.base, config.site)));
  try {
    localStorage.setItem('overdesk?', '');
    localStorage.removeItem('overdesk?');
  } catch {
    say('note', 'Storage is refused here: a survey cannot go on after a reload.');
  }
  findings.push(...(await chatFindings(widget)));
  console.table(findings);
  emit('doctor', findings);
}
