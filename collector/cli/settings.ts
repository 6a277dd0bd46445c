import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { documentsOf, withDocuments } from '../config/areas.ts';
import { readConfig } from '../config/read.ts';
import type { SettingsContext } from '../services/settings/context.ts';
import { COMMAND_LINE } from '../services/settings/history.ts';
import { giveBack, publish, takeOver } from '../services/settings/publish.ts';
import { UsageError } from './usage-error.ts';
import { withStore } from './with-store.ts';

/** The configuration file with every area as it holds now; everything else stands as it is written. */
async function asFile(config: string, { live }: SettingsContext): Promise<string> {
  const written = JSON.parse((await readFile(config, 'utf8')).replace(/^\uFEFF/, ''));
  const whole = live.source === 'file' ? written : withDocuments(written, live.documents);
  return JSON.stringify(whole, null, 2);
}

/** Says whether the file or the console rules, and carries settings between them; works while the collector runs. */
export async function run([what = '', ...rest]: readonly string[]): Promise<void> {
  const file = what === 'import' ? rest[0] : undefined;
  if (!['take-over', 'give-back', 'export', 'import'].includes(what)) throw new UsageError();
  if (what === 'import' && (file === undefined || file.startsWith('--'))) throw new UsageError();
  const args = file === undefined ? rest : rest.slice(1);
  const config = args[args.indexOf('--config') + 1] ?? '';
  const by = { id: randomUUID(), person: COMMAND_LINE };
  await withStore(
    args,
    [],
    async ({ live, store }) => {
      const context: SettingsContext = { live, store, now: Date.now };
      if (what === 'export') {
        console.log(await asFile(config, context));
      } else if (what === 'take-over') {
        const { number } = await takeOver(by, context);
        console.log(
          `The console rules from now on: version ${number} is what ${config} says. Its surveys, rules, people, roles, hours, quality and words are ignored until overdesk settings give-back.`,
        );
      } else if (what === 'give-back') {
        await giveBack(by, context);
        console.log(`${config} rules again. What was published in the console stays in its history.`);
      } else {
        const documents = documentsOf(await readConfig(file ?? ''));
        const base = live.number ?? 0;
        const { number } = await publish({ ...by, what: 'imported', base, note: '', documents }, context);
        console.log(`Version ${number} is what ${file} says; it holds from now on.`);
      }
    },
    what === 'give-back',
  );
}
