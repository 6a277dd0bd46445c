import { type Call, EVENTS } from '../page.ts';
import { alike } from './spelling.ts';

const ATTRIBUTES = ['site', 'lang', 'consent', 'do', 'collector'];
const COMMANDS = ['ask', 'after', 'identify', 'context', 'consent', 'reset', 'close', 'on', 'doctor'];
const OPTIONS = ['way', 'into', 'session', 'secret', 'survey', 'prefill', 'via'];

/** Whether there is such a call. */
export const isCommand = (name: string): boolean => COMMANDS.includes(name);

/** What a call says that is none of ours, and what was probably meant: a call, an event, or an option of `ask` and `after`. */
export function misspeltCall([command, what]: Call): string {
  const close = (word: unknown, words: readonly string[]): string =>
    alike(String(word), words) ?? words.join(', ');
  if (command === 'on')
    return `there is no event “${what}”; did you mean ${close(what, EVENTS as readonly string[])}?`;
  if (command === 'ask' || command === 'after')
    return `“${what}” in overdesk('${command}', …) is not known; did you mean ${close(what, OPTIONS)}?`;
  return `there is no call “${command}”; did you mean ${close(command, COMMANDS)}?`;
}

/**
 * Attributes of our script tag that are none of ours but look like one, as lines for whoever wrote the tag. Others put
 * attributes of their own on every script of a page: these are left alone.
 */
export function misspeltAttributes(scripts: Iterable<HTMLScriptElement>): string[] {
  const tag = [...scripts].find(({ src }) => /\/widget\/(overdesk|sites\/.+\.tag)\.js(\?|$)/.test(src));
  return Object.keys(tag?.dataset ?? {}).flatMap((name) => {
    const meant = alike(name, ATTRIBUTES);
    const written = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return meant ? [`the script tag’s data-${written} is not known; write data-${meant}.`] : [];
  });
}
