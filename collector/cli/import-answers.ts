import { ImportQuery } from '../../shared/protocol/console/imports.ts';
import { checkImport, importAnswers } from '../services/console/imports.ts';
import { UsageError } from './usage-error.ts';
import { withStore } from './with-store.ts';

const OPTIONS = [
  ...['name', 'date', 'score', 'comment', 'customer', 'topic', 'queue', 'language'],
  ...['scale', 'time', 'delimiter', 'encoding', 'keep'],
] as const;

/** Says how a file of a former tool's answers would be read; with `--keep yes` it is. Works while the collector runs. */
export async function run([what, file, ...args]: readonly string[]): Promise<void> {
  if (what !== 'answers' || file === undefined || file.startsWith('--')) throw new UsageError();
  await withStore(args, OPTIONS, async ({ settings, store, keys, options: { keep, ...said } }) => {
    const query = ImportQuery.safeParse(said);
    if (!query.success) {
      throw new Error(
        query.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n'),
      );
    }
    const context = { settings, store, keys: await keys(), now: Date.now };
    const { sample, rejects, ...found } = await checkImport(file, query.data, context);
    for (const [name, value] of Object.entries(found)) console.log(`${name}: ${JSON.stringify(value)}`);
    for (const row of sample) console.log(JSON.stringify({ ...row, at: new Date(row.at).toISOString() }));
    for (const { line, reason, text } of rejects)
      console.error(`line ${line}: ${reason} ${JSON.stringify(text)}`);
    if (found.missing.length > 0) throw new Error(`Say what the file does not: ${found.missing.join(', ')}.`);
    if (keep !== 'yes') {
      console.log('Nothing was kept. Say --keep yes to import it.');
      return;
    }
    const { added, known, survey } = await importAnswers(file, query.data, null, context);
    console.log(`${added} answers imported as ${survey}; ${known} were there already.`);
  });
}
