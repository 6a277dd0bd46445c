import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { helpdeskOf } from '../../extension/helpdesks/registry.ts';
import { browserAt } from './browser.ts';
import type { TryDesk } from './desk.ts';
import { osticket } from './osticket.ts';
import { tryDesk } from './report.ts';

/**
 * `npm run try -- osticket https://help.example`: signs in as an agent, reads everything once as the extension would, and says
 * what it found, what it asked for, and whether the agent's view is as it was. Nothing is kept. User and password come from
 * OVERDESK_TRY_USER and OVERDESK_TRY_PASSWORD, or are asked for. Ends with 0 when all is well, 1 when not, 64 when misused.
 */
const desks: Readonly<Record<string, TryDesk>> = { osticket };

const { positionals } = parseArgs({ allowPositionals: true });
const [id = '', address = ''] = positionals;
const [helpdesk, desk] = [helpdeskOf(id), Object.hasOwn(desks, id) ? desks[id] : undefined];
if (helpdesk === undefined || desk === undefined || !URL.canParse(address)) {
  console.error(`npm run try -- ${Object.keys(desks).join('|')} https://the.helpdesk`);
  process.exit(64);
}
const base = address.replace(/\/+$/, '');
const user = process.env['OVERDESK_TRY_USER'] ?? (await asked('User: ', false));
const password = process.env['OVERDESK_TRY_PASSWORD'] ?? (await asked('Password: ', true));
const browser = browserAt(base);
await desk.signIn(browser, base, user, password);
process.exitCode = await tryDesk({ helpdesk, desk, base, browser });

async function asked(question: string, isSecret: boolean): Promise<string> {
  process.stdout.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const output = isSecret ? silent : process.stdout;
  const lines = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY });
  const answer = await lines.question('');
  lines.close();
  if (isSecret) process.stdout.write('\n');
  return answer;
}
