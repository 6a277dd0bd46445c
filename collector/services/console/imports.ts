import { kindOf } from '../../../shared/protocol/console/import-fields.ts';
import type {
  ImportCheck,
  ImportDone,
  ImportQuery,
  Imports,
  Rejected,
} from '../../../shared/protocol/console/imports.ts';
import { DAY } from '../../../shared/time/durations.ts';
import { lookAt, type ReadOptions, readRows } from '../../answers-import/read-file.ts';
import { newId } from '../../lib/new-id.ts';
import type { ImportedAnswer } from '../../store/answer-imports.ts';
import type { AppContext } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { answerOf, asKept, importSurvey } from './imported-answers.ts';

/** Answers of a former tool, brought in from a file. */

export type ImportContext = Pick<AppContext, 'settings' | 'store' | 'keys' | 'now'>;

/** Largest file the console takes, bytes: what is read, and kept, within the deadline of an answer. */
export const MOST_BYTES = 5 << 20;
/** Answers shown as they would be kept, refused rows named, and answers kept or removed in one step. */
const SAMPLE = 10;
const TOLD = 1_000;
const AT_ONCE = 200;

const optionsFor = ({ settings, now }: ImportContext): ReadOptions => ({
  zone: settings.zone,
  now: now(),
  since: now() - settings.retentionDays * DAY,
});

/** How a file would be read. Nothing is kept. */
export async function checkImport(
  path: string,
  query: ImportQuery,
  context: ImportContext,
): Promise<ImportCheck> {
  const options = optionsFor(context);
  const how = await lookAt(path, query, options);
  let [good, refused] = [0, 0];
  const rejects: Rejected[] = [];
  const sample: ImportCheck['sample'] = [];
  if (how.missing.length === 0) {
    for await (const row of readRows(path, how, options)) {
      if ('reason' in row) {
        refused += 1;
        if (rejects.length < TOLD) rejects.push(row);
        continue;
      }
      good += 1;
      if (sample.length === SAMPLE) continue;
      const { comment, customer, topic, queue, locale } = asKept(row, context);
      sample.push({ at: row.at, value: row.value, comment, customer, topic, queue, language: locale });
    }
  }
  return { ...how, columns: [...how.columns], times: [...how.times], good, refused, rejects, sample };
}

/** Keeps a file's answers; what an import that stands has brought before is passed over. `by`: null for a command. */
export async function importAnswers(
  path: string,
  query: ImportQuery,
  by: string | null,
  context: ImportContext,
): Promise<ImportDone> {
  const { settings, store, now } = context;
  const { site } = settings;
  const options = optionsFor(context);
  const how = await lookAt(path, query, options);
  const { scale } = how;
  if (how.missing.length > 0 || scale === null) {
    throw new ApplicationError(
      'malformed-body',
      `Say what the file does not: ${how.missing.join(', ')}. Its columns are ${how.columns.join(', ')}. Nothing was kept.`,
    );
  }
  const [id, survey] = [newId(now()), `import-${query.name}`];
  let begun: number | null = null;
  let [good, refused, added] = [0, 0, 0];
  const rejects: Rejected[] = [];
  const times = new Map<string, number>();
  let waiting: ImportedAnswer[] = [];
  const keep = async (): Promise<void> => {
    if (waiting.length === 0) return;
    begun ??= await store.do('beginImport', {
      ...{ site, id, name: query.name, survey, format: scale, kind: kindOf(scale) },
      ...{ body: importSurvey(survey, how), madeBy: by, madeAt: now() },
    });
    const of = { site, import: id, survey, version: begun, format: scale, source: survey };
    const kept = await store.do('importAnswers', { ...of, answers: waiting });
    if (kept === null)
      throw new ApplicationError('not-found', 'It was taken back while it was read. Nothing was kept.');
    added += kept;
    waiting = [];
  };
  for await (const row of readRows(path, how, options)) {
    if ('reason' in row) {
      refused += 1;
      if (rejects.length < TOLD) rejects.push(row);
      continue;
    }
    good += 1;
    waiting.push(answerOf(row, scale === 'yesno', times, context));
    if (waiting.length === AT_ONCE) await keep();
  }
  await keep();
  if (begun !== null && added === 0) await store.do('removeImport', { site, id, limit: 0 });
  return { id, survey, added, known: good - added, good, refused, rejects };
}

/** What was imported. */
export async function importsFor({ store, settings }: ImportContext): Promise<Imports> {
  const imports = await store.do('readImports', { site: settings.site });
  return {
    imports: imports.map(({ id, name, survey, format, madeAt, answers }) => ({
      ...{ id, name, survey, format, madeAt, answers },
    })),
    most: MOST_BYTES,
  };
}

/** Takes an import back, with all its answers. */
export async function removeImport(id: string, { store, settings }: ImportContext): Promise<void> {
  for (let isFirst = true; ; isFirst = false) {
    const gone = await store.do('removeImport', { site: settings.site, id, limit: AT_ONCE });
    if (gone === null && isFirst)
      throw new ApplicationError('not-found', 'There is no such import, or not any more.');
    if (gone === null || gone === 0) return;
  }
}
