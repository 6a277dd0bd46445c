import { makeSetAside } from '../services/set-aside.ts';
import { surveyOf } from '../services/surveys.ts';
import { exportPage } from './export/page.ts';
import { type ExportedRecord, opened } from './export/records.ts';
import { findAll, PERSON_OPTIONS, personIn } from './person.ts';
import { UsageError } from './usage-error.ts';
import { withStore } from './with-store.ts';

const FORMATS = ['ndjson', 'json', 'html'];

const nameOf = ({ survey, survey_version }: ExportedRecord): string => `${survey} ${survey_version}`;

/** The surveys that records were given to, by name and version. */
async function surveysOf(records: readonly ExportedRecord[], context: Parameters<typeof surveyOf>[0]) {
  const surveys = new Map<string, Awaited<ReturnType<typeof surveyOf>>>();
  for (const record of records) {
    const { survey, survey_version: version } = record;
    if (typeof survey !== 'string' || typeof version !== 'number' || surveys.has(nameOf(record))) continue;
    surveys.set(nameOf(record), await surveyOf(context, survey, version));
  }
  return surveys;
}

/**
 * Prints everything kept about a customer, oldest first: what they may ask for. As lines for programs (ndjson), as one
 * JSON document, or as a page to read with the questions they were asked.
 */
export const run = (args: readonly string[]): Promise<void> =>
  withStore(args, [...PERSON_OPTIONS, 'format'], async ({ settings, store, keys, options }) => {
    const { site, company } = settings;
    const { format = 'ndjson', ...named } = options;
    const person = personIn(named);
    if (!person || !FORMATS.includes(format)) throw new UsageError();
    const found = await findAll(store, await keys(), site, person);
    const rows = await store.do('exportCustomer', { site, ...found });
    if (format === 'ndjson') {
      for (const row of rows) console.log(JSON.stringify(row));
      return;
    }
    const records = rows.map(opened);
    const at = Date.now();
    if (format === 'json') {
      console.log(JSON.stringify({ company, site, at: new Date(at).toISOString(), records }, null, 2));
      return;
    }
    const aside = makeSetAside(store, console);
    const surveys = await surveysOf(records, { settings, store, aside });
    console.log(exportPage({ company, at, records }, (record) => surveys.get(nameOf(record)) ?? null));
  });
