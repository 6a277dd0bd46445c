import type { ContactDetails } from '../../shared/survey/answers.ts';
import { isEmail } from '../../shared/survey/email.ts';
import { entriesOf, textOf } from '../survey/entries.ts';

/** What a page hands over is of any type, from its address bar or from its own objects: only what can be used is taken. */

/** Characters the collector takes. */
const LONGEST = { name: 200, email: 254, phone: 40 } as const;
const LONGEST_KEY = 60;
const LONGEST_VALUE = 500;
const MOST_FIELDS = 60;

/** Tells what was left out, for `overdesk('doctor')`. */
export type Note = (what: string) => void;

/** What a call brings; what has no entries to use is named: a Map, a list, a text. */
function saidBy(call: string, given: unknown, note: Note): [string, unknown][] {
  const said = entriesOf(given);
  const kind = {}.toString.call(given).slice(8, -1);
  if (!said[0] && !/^(Object|Null|Undefined)$/.test(kind)) note(`${call}: ${kind}`);
  return said;
}

/**
 * Who the customer is now. A call says it as a whole: what it leaves out of the last is forgotten, for the next user of
 * this page is somebody else. A call of nothing but `null`s takes these fields back.
 */
export function identified(last: ContactDetails, given: unknown, note: Note): ContactDetails {
  const said = saidBy('identify', given, note);
  const now: ContactDetails = said.length > 0 && said.every(([, value]) => value == null) ? { ...last } : {};
  for (const [key, value] of said) {
    const field = key as keyof typeof LONGEST;
    const text = textOf(value);
    if (value == null) delete now[field];
    else if (!text || !Object.hasOwn(LONGEST, key) || text.length > LONGEST[field]) note(`identify: ${key}`);
    else if (key === 'email' && !isEmail(text)) note('identify: email');
    else now[field] = text;
  }
  return now;
}

/** Hidden fields with what the page has told now; `null` takes one back. */
export function withFields(
  last: Readonly<Record<string, string>>,
  given: unknown,
  note: Note,
): Record<string, string> {
  const now = new Map(Object.entries(last));
  for (const [key, value] of saidBy('context', given, note)) {
    const text = textOf(value);
    now.delete(key);
    if (value == null) continue;
    if (
      text === undefined ||
      key.length > LONGEST_KEY ||
      // No collector reads a text with this name.
      key === '__proto__' ||
      text.length > LONGEST_VALUE ||
      now.size >= MOST_FIELDS
    )
      note(`context: ${key}`);
    else now.set(key, text);
  }
  return Object.fromEntries(now);
}
