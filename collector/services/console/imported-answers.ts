import { localeOf } from '../../../shared/locales/locale.ts';
import { kindOf } from '../../../shared/protocol/console/import-fields.ts';
import { uuid7 } from '../../../shared/protocol/uuid7.ts';
import { redact } from '../../../shared/redaction/redact.ts';
import { isEmail } from '../../../shared/survey/email.ts';
import type { HowRead, ReadAnswer } from '../../answers-import/read-file.ts';
import { isLanguage } from '../../config/language.ts';
import type { ImportedAnswer } from '../../store/answer-imports.ts';
import type { AppContext } from '../context.ts';

/** What is kept of a file's rows, and the questions they are read with. */

const LONGEST_COMMENT = 5_000;
const LONGEST_CODE = 100;

/** The language a cell names, as locales are kept everywhere; null for what names none. */
function localeIn(cell: string | null): string | null {
  const tag = localeOf(cell ?? '');
  return tag !== null && isLanguage(tag) ? tag : null;
}

/** What is personal is taken out of a comment, as out of every other. */
export function asKept(
  { comment, customer, topic, queue, language }: ReadAnswer,
  { settings }: Pick<AppContext, 'settings'>,
) {
  const said = comment === null ? null : redact(comment.slice(0, LONGEST_COMMENT));
  return {
    comment: said?.text ?? null,
    removed: said?.removed ?? {},
    customer: customer !== null && isEmail(customer) ? customer : null,
    topic: topic?.slice(0, LONGEST_CODE) ?? null,
    queue: queue?.slice(0, LONGEST_CODE) ?? null,
    locale: localeIn(language) ?? settings.language,
  };
}

/** The questions of an import, so that its answers are read with words. */
export const importSurvey = (id: string, how: HowRead): string =>
  JSON.stringify({
    id,
    version: 1,
    moment: 'after',
    language: 'en',
    questions: [
      how.scale === 'yesno'
        ? { id: 'score', kind: 'yesno', title: { en: how.used.score } }
        : {
            ...{ id: 'score', kind: kindOf(how.scale ?? 'csat.number.5'), title: { en: how.used.score } },
            ...(how.scale?.startsWith('csat') && {
              scale: how.scale === 'csat.stars.5' ? 'stars' : 'number',
            }),
          },
      { id: 'comment', kind: 'text', title: { en: how.used.comment ?? 'Comment' } },
      { id: 'customer', kind: 'contact', title: { en: how.used.customer ?? 'Customer' }, fields: ['email'] },
    ],
  });

/** A row's answer. `times`: how often rows stood in the file so far, by their cells. */
export function answerOf(
  row: ReadAnswer,
  isYesNo: boolean,
  times: Map<string, number>,
  context: Pick<AppContext, 'settings' | 'keys' | 'now'>,
): ImportedAnswer {
  const { keys, now } = context;
  const { comment, removed, customer, topic, queue, locale } = asKept(row, context);
  const answers = {
    score: isYesNo ? row.value === 1 : row.value,
    ...(comment !== null && { comment }),
    ...(customer !== null && { customer: { email: customer } }),
  };
  // Two rows that are alike in one file are two answers.
  const same = keys.signForm('import', ...row.cells);
  const nth = (times.get(same) ?? 0) + 1;
  times.set(same, nth);
  const name = keys.signForm('import', String(nth), ...row.cells);
  return {
    row: name,
    response: uuid7(row.at, Buffer.from(keys.signForm('response', name, String(now())), 'base64url')),
    answers: JSON.stringify(answers),
    redacted: JSON.stringify(removed),
    ...{ locale, queue, topic, at: row.at },
  };
}
