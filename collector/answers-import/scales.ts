import type { ImportScale } from '../../shared/protocol/console/import-fields.ts';
import { readPoint } from '../event-import/points.ts';
import { readYesNo } from '../event-import/yes-no.ts';

/** What former tools write for a score. */

/** Zendesk adds whether there is a comment, other tools a thumb or a word. */
const withComment = (word: string): RegExp =>
  new RegExp(
    `^(?:${word})(?:,?[ _](?:with|without|con|com|cu|avec|mit|sin|sem|fără|sans|ohne|senza)[ _](?:un )?\\p{L}+)?$`,
    'iu',
  );
const GOOD = withComment(
  'good|positive|satisfied|thumbs?[ _-]?up|happy|👍|😀|😃|😄|😊|🙂|buen[ao]?|bien|bun[aă]?|bom|boa|bon(?:ne)?|gut|buon[oa]|جيد',
);
const BAD = withComment(
  'bad|negative|dissatisfied|unsatisfied|thumbs?[ _-]?down|unhappy|👎|☹|🙁|😞|😡|mal[ao]?|rău|rea|proast[aă]|ruim|mauvaise?|schlecht|cattiv[oa]|سيئ',
);
/** Asked, and not answered. */
const SILENT =
  /^(?:offered|unoffered|not[ _](?:rated|offered)|unrated|no[ _](?:response|rating|score)|null|none|n\/?a|nicht bewertet|sin (?:valorar|calificar)|non noté|non valutato|sem avaliação|fără notă|[-–—]+)$/i;

const ENDS: Readonly<Partial<Record<ImportScale, readonly [min: number, max: number]>>> = {
  'csat.number.5': [1, 5],
  'csat.stars.5': [1, 5],
  'nps.11': [0, 10],
  'ces.7': [1, 7],
};

/** A point of the scale; null for asked and not answered, undefined for what is none of its points. */
export function readScore(scale: ImportScale, written: string): number | null | undefined {
  const text = written
    .trim()
    .normalize('NFC')
    .replaceAll(/\p{Emoji_Modifier}|\ufe0f/gu, '');
  if (text === '' || SILENT.test(text)) return null;
  if (scale === 'yesno') {
    const said = readYesNo(text);
    return said === undefined ? undefined : Number(said);
  }
  if (scale === 'csat.good-bad.2') return GOOD.test(text) ? 2 : BAD.test(text) ? 1 : undefined;
  return pointIn(scale, text);
}

function pointIn(scale: ImportScale, text: string): number | undefined {
  const point = readPoint(text);
  if (!point) return undefined;
  const { value, of } = point;
  // 0, 25, 50, 75 and 100 are five points; nobody knows which point 60 is.
  if (scale === 'csat.per-cent.5') return value % 25 === 0 && value <= 100 ? value / 25 + 1 : undefined;
  const [min, max] = ENDS[scale] ?? [1, 5];
  if (of !== undefined && of !== max) return undefined;
  return value >= min && value <= max ? value : undefined;
}

const NPS = /\bnps\b|recommend|recomend|recommand|weiterempf|consigli|promoter/i;
const CES = /\bces\b|effort|easy|esfuerzo|esfor[çc]o|aufwand|sforzo/i;
const SOLVED = /solved|resolved|resuel|rezolvat|gel[oö]st|r[eé]solu|risolt/i;

/** The scale a column seems to be written in, by its name and what stands in it; null: nobody can tell. */
export function guessScale(name: string, values: readonly string[]): ImportScale | null {
  const column = name.replaceAll('_', ' ');
  const said = values.filter((text) => text.trim() !== '' && !SILENT.test(text.trim()));
  if (said.length === 0) return null;
  const fits = (scale: ImportScale): boolean =>
    said.filter((text) => readScore(scale, text) === undefined).length <= said.length / 4;
  const hasStars = /star/i.test(column) || said.some((text) => /[★⭐]|star/i.test(text));
  const numbers = said.map((text) => readPoint(text.trim())?.value ?? Number.NaN);
  const likely: readonly (readonly [ImportScale, boolean])[] = [
    ['nps.11', NPS.test(column)],
    ['ces.7', CES.test(column)],
    ['yesno', SOLVED.test(column)],
    ['csat.good-bad.2', true],
    ['csat.stars.5', hasStars],
    ['csat.number.5', true],
    ['csat.per-cent.5', numbers.some((n) => n > 10)],
  ];
  return likely.find(([scale, isLikely]) => isLikely && fits(scale))?.[0] ?? null;
}
