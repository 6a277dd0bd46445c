import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { planChat } from './kinds/chat.ts';
import { planHelpdesk } from './kinds/helpdesk.ts';
import { planKpi } from './kinds/kpi.ts';
import { planLanguage } from './kinds/language.ts';
import type { Plan } from './plan.ts';

/**
 * `npm run new -- KIND NAME` writes the files of a new part, registers it, and leaves a test that fails and says what is
 * missing. Ends with 2, and writes nothing, when it was not told what to make or there is one of that name.
 */

const KINDS: Readonly<Record<string, (name: string) => Plan>> = {
  kpi: planKpi,
  helpdesk: planHelpdesk,
  chat: planChat,
  language: planLanguage,
};
const USAGE = `npm run new -- ${Object.keys(KINDS).join(' | ')} NAME    NAME as in callback-rate; of a language its tag, nl or pt-PT`;

const root = join(import.meta.dirname, '../..');
const [kind = '', name = ''] = process.argv.slice(2);
const planOf = KINDS[kind];

function refuse(why: string): never {
  console.error(`${why}\n${USAGE}`);
  process.exit(2);
}

if (!planOf) refuse(kind ? `There is no kind "${kind}".` : 'Nothing to make.');
if (!/^[a-z][a-z0-9]*(-[A-Za-z0-9]+)*$/.test(name)) refuse(`"${name}" is no name for a file.`);
const { files, edits, next } = planOf(name);
const taken = Object.keys(files).find((path) => existsSync(join(root, path)));
if (taken) refuse(`${taken} is there already.`);

// Read and changed before anything is written: a file that is not as expected leaves no half of a part behind.
const changed = await Promise.all(
  edits.map(async ({ path, change }) => [path, change(await readFile(join(root, path), 'utf8'))] as const),
);
for (const [path, text] of [...Object.entries(files), ...changed]) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
  console.log(path in files ? `new      ${path}` : `changed  ${path}`);
}
spawnSync('npx', ['biome', 'check', '--write', ...Object.keys(files), ...edits.map(({ path }) => path)], {
  cwd: root,
  stdio: 'ignore',
});
console.log(`\nNow:\n${next.map((step, index) => `${index + 1}. ${step}`).join('\n')}`);
