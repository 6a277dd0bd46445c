import type { StatusMeaning } from '../answers.ts';
import { refused } from '../refused-words.ts';
import { withCommaBelow } from '../romanian-letters.ts';
import type { StatusRow } from './rows.ts';

/** What Redmine's own default statuses are called in the languages Overdesk speaks, where their names say more than open. */
const isNew = /^(?:new|nueva|nou|novo|nova|nouveau|neu|nuovo|جديد)$/i;
const waits =
  /feedback|waiting|pending|comentarios|așteaptă|commentaire|commenti|wartet|rückmeldung|en espera|en attente|in attesa|التغذية الراجعة/i;
const holds = /on hold|^hold$|zurückgestellt|en pausa|em pausa|en pause|in pausa|în pauză/i;
/** Sounds over, and is not by Redmine's word: "Resolved" of its default data. */
const soundsOver =
  /resol|rezolv|solved|done|finish|fixed|closed|cerrad|închis|fechad|gelöst|erledigt|geschlossen|résolu|fermé|risolt|chius|الحل|مغلق/i;

/**
 * What a status means: as the company explained it, else by Redmine's word for closed and open, else by its name. null: its
 * name says over and Redmine says open, and nobody explained it; it is to be taken as open.
 */
export function meaningOf(
  { name, is_closed }: Pick<StatusRow, 'name' | 'is_closed'>,
  explained: Readonly<Record<string, StatusMeaning>>,
): StatusMeaning | null {
  const key = name.toLowerCase();
  const said = Object.hasOwn(explained, key) ? explained[key] : undefined;
  if (said !== undefined) return said;
  if (is_closed) return refused.test(name) ? 'rejected' : 'solved';
  if (isNew.test(name)) return 'new';
  if (waits.test(withCommaBelow(name))) return 'pending';
  if (holds.test(name)) return 'hold';
  return soundsOver.test(name) ? null : 'open';
}
