import type { CoverageCounts, CoveragePart } from '../../../shared/protocol/console/survey-coverage.ts';
import { DAY_PARTS, OUTSIDE } from '../../../shared/survey-coverage/shift.ts';
import { nameOf } from '../filter/names.ts';
import { weekdayText } from '../kit/format.ts';
import { localeNow } from '../kit/language.ts';
import { tell } from './words.ts';

/** What is said of a group. */

interface Named {
  readonly code: string;
  readonly name: string | null;
}

/** What a group is called in the reader's language. */
export function groupName(by: CoveragePart['by'], { code, name }: Named): string {
  if (by === 'tier') return tell('tier', { n: code.slice(1) });
  if (by !== 'shift') return nameOf(by, code, name);
  if (code === OUTSIDE) return tell('outside');
  const [day, part] = code.split(' ');
  const known = DAY_PARTS.find((one) => one === part) ?? 'morning';
  return tell('shift', { day: weekdayText(Number(day)), part: tell(`part.${known}`) });
}

export const listText = (names: readonly string[]): string =>
  new Intl.ListFormat(localeNow(), { type: 'conjunction' }).format(names);

/** The reason that is first to be looked at: of those not asked the commonest, else how they were asked. */
export type Advice = Parameters<typeof tell>[0] & `do.${string}`;

/** One sentence on what to do; null: nothing. */
export function adviceFor({ standing, unasked, asked, mailed }: CoverageCounts): Advice | null {
  if (standing === 'heard') return null;
  if (standing === 'no-cases' || standing === 'too-few') return `do.${standing}`;
  const [cause] = unasked;
  if (standing === 'not-asked' || standing === 'seldom-asked') return cause ? `do.${cause.why}` : null;
  return 2 * mailed > asked ? 'do.mail' : 'do.page';
}
