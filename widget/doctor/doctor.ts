import type { Finding } from '../chats/lib/chat-tool.ts';
import { type Call, emit } from '../page.ts';
import type { WidgetContext } from '../survey/widget-context.ts';
import { chatFindings } from './chat.ts';
import { collectorFindings, wholeConfig } from './collector.ts';
import { isCommand, misspeltAttributes, misspeltCall } from './misspelt.ts';

/** For whoever builds the page, not for customers. */

/** Lines that were told already: once a page is enough. */
const told = new Set<string>();

function tellOnce(line: string): void {
  if (!told.has(line)) console.error(`Overdesk: ${line}`);
  told.add(line);
}

/** `overdesk('doctor')` examines the page; any other call says something that does not exist, and is told so. */
export async function doctor(widget: WidgetContext, call: Call): Promise<void> {
  const [name] = call;
  if (name === 'doctor') return examine(widget);
  tellOnce(misspeltCall(call));
  if (!isCommand(name)) emit('unavailable', name);
}

/** Tells of misspelt attributes of the script tag: whoever wrote them has no reason to ask. */
export function checkTag(): void {
  for (const line of misspeltAttributes(document.scripts)) tellOnce(line);
}

/** Says in the console what was found on this page, what it can do, and what is in the way. */
async function examine(asked: WidgetContext): Promise<void> {
  const { page, language, locale } = asked;
  const config = await wholeConfig(asked);
  const widget = { ...asked, config };
  const findings: Finding[] = [];
  const say = (level: Finding['level'], text: string): number => findings.push({ level, text });
  say('ok', `Site ${config.site} of ${config.company}, words in ${language}, customer's language ${locale}.`);
  checkTag();
  for (const line of told) say('trouble', `${line.slice(0, 1).toUpperCase()}${line.slice(1)}`);
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
