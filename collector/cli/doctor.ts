import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs, parseEnv } from 'node:util';
import { builtIn } from '../checks/built.ts';
import type { Settings } from '../config/config.ts';
import { ConfigError } from '../config/config-error.ts';
import { soundSecret } from '../config/pairing.ts';
import { readConfig } from '../config/read.ts';
import { secretsNamed } from '../config/secret.ts';
import { databaseIn, openStore } from '../data-folder/database.ts';
import { makeLive } from '../services/live-settings.ts';
import { BUILT } from './built-folders.ts';
import { type Finding, mend, ok, skip } from './doctor/finding.ts';
import { folderFindings, hasStore, isHeld, ofStoreError, storeFindings } from './doctor/folder-findings.ts';
import { wayFindings } from './doctor/way-findings.ts';
import { ACT, AGAIN } from './exit.ts';
import { UsageError } from './usage-error.ts';
import { keepPrivate } from './with-store.ts';

const DEFAULT_CONFIG = '/etc/overdesk/config.json';

interface Wish {
  readonly config: string;
  readonly data: string | undefined;
  readonly secrets: string | undefined;
  readonly widget: string;
  readonly console: string;
  readonly host: string;
  readonly port: number;
}

function wishOf(args: readonly string[]): Wish {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      config: { type: 'string' },
      data: { type: 'string' },
      secrets: { type: 'string' },
      port: { type: 'string', default: '8787' },
      host: { type: 'string', default: '127.0.0.1' },
      widget: { type: 'string', default: join(BUILT, 'widget') },
      console: { type: 'string', default: join(BUILT, 'console') },
    },
  });
  const port = Number(values.port);
  const config = values.config ?? positionals[0] ?? (existsSync(DEFAULT_CONFIG) ? DEFAULT_CONFIG : undefined);
  if (config === undefined || positionals.length > 1 || !Number.isInteger(port)) throw new UsageError();
  const { data, secrets, host, widget, console } = values;
  return { config, data, secrets, host, port, widget, console };
}

/** What a file of secrets sets; null: it cannot be read. */
async function secretsIn(file: string | undefined): Promise<NodeJS.Dict<string> | null> {
  if (file === undefined) return {};
  return readFile(file, 'utf8').then(parseEnv, () => null);
}

/** What a look refuses the configuration by; null: nothing. */
function faultOf(look: () => unknown): string | null {
  try {
    look();
    return null;
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
}

/** The settings that hold, and what the folder says. */
async function* ofFolder(
  { data, env }: { readonly data: string; readonly env: NodeJS.ProcessEnv },
  file: Settings | null,
  hold: (settings: Settings) => void,
): AsyncGenerator<Finding> {
  yield* folderFindings(data);
  const database = databaseIn(env);
  if (database === null && !(await hasStore(data))) {
    yield skip(`store: there is none in ${data} yet.`);
    return;
  }
  try {
    yield ok((await isHeld(data)) ? `data: a collector holds ${data}.` : `data: no collector holds ${data}.`);
    const store = await openStore({ data, database, mayMigrate: false });
    try {
      yield* storeFindings({ data, isDatabase: database !== null }, store);
      if (file === null) return;
      const live = makeLive(file, () => store);
      await live.refresh();
      hold({ ...live.settings });
      yield ok(
        `settings: ${live.source === 'file' ? 'the file rules' : `the console rules, with version ${live.number}`}.`,
      );
    } finally {
      await store.close();
    }
  } catch (error) {
    yield error instanceof ConfigError ? mend(`settings: ${error.inOneLine}`) : ofStoreError(error);
  }
}

async function* diagnose(wish: Wish): AsyncGenerator<Finding> {
  const { config, data, secrets } = wish;
  const file = await readConfig(config).catch((error: unknown) => {
    if (error instanceof ConfigError) return error;
    throw error;
  });
  let settings = file instanceof ConfigError ? null : file;
  yield file instanceof ConfigError
    ? mend(`configuration: ${file.inOneLine}`)
    : ok(`configuration: ${config} can stand.`);
  const told = await secretsIn(secrets);
  if (told === null)
    yield mend(`secrets: ${secrets} cannot be read: give the path of the file with --secrets.`);
  const env = { ...process.env, ...told };
  const missing = settings === null ? [] : secretsNamed(settings).filter((name) => !env[name]);
  for (const name of missing)
    yield mend(
      `secrets: ${name} is not set: put it into the environment, or give the file that holds it with --secrets.`,
    );
  const pairingKey = env[settings?.pairing.key?.env ?? ''];
  const guessed = pairingKey ? faultOf(() => soundSecret(pairingKey)) : null;
  if (guessed !== null) yield mend(`secrets: ${guessed}`);
  else if (settings !== null && missing.length === 0)
    yield ok('secrets: all that the configuration names are set.');
  if (data === undefined) yield skip('data: not looked at; give the folder with --data.');
  else
    yield* ofFolder({ data, env }, settings, (held) => {
      settings = held;
    });
  const built = await builtIn(wish.widget);
  if (built) yield ok(`widget: it is built in ${wish.widget}.`);
  yield existsSync(join(wish.console, 'index.html'))
    ? ok(`console: it is built in ${wish.console}.`)
    : mend(
        'console: it is not built. Run “npm run build:console” where its tools are installed (npm ci), and bring dist/console here.',
      );
  if (settings === null)
    yield skip('port, publicUrl, helpdesk, mail: not looked at without a configuration that can stand.');
  else yield* wayFindings(wish, { settings, built, env });
}

/** Looks at everything a collector needs, one line each with what to do, whether it runs or not. Changes nothing. */
export async function run(args: readonly string[]): Promise<void> {
  const wish = wishOf(args);
  if (wish.data !== undefined) keepPrivate(wish.data);
  const count = { ok: 0, mend: 0, wait: 0, skip: 0 };
  for await (const { state, text } of diagnose(wish)) {
    count[state] += 1;
    console.log(`${state.padEnd(4)}  ${text}`);
  }
  if (count.mend > 0) process.exitCode = ACT;
  else if (count.wait > 0) process.exitCode = AGAIN;
  console.log(
    count.mend + count.wait === 0 ? 'All is well.' : `${count.mend} to mend, ${count.wait} that may pass.`,
  );
}
