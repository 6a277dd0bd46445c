import { isDeepStrictEqual } from 'node:util';
import type { Checks } from '../../checks/checks.ts';
import { checkWith } from '../../config/areas.ts';
import type { Settings } from '../../config/config.ts';
import { ConfigError } from '../../config/config-error.ts';
import { StoreFault } from '../../store/fault.ts';
import type { AppContext } from '../context.ts';
import { keepSurveys } from '../surveys.ts';

/** What is read at the start alone, beside the port and the data folder: connections and limits are made of it. */
const AT_START = [
  'site',
  'proxies',
  'helpdesk',
  'mail',
  'webhooks',
  'limits',
  'slots',
  // Its secret is; and its header is believed from `proxies` alone.
  'pairing',
  'serverSecret',
  'metricsSecret',
] as const satisfies readonly (keyof Settings)[];

/**
 * Puts a configuration in the place of the one that holds, checked as at a start: all of it or nothing. Returns what has
 * changed in it and takes hold at the next start only. Throws a ConfigError; what held goes on holding.
 */
async function take(next: Settings, { live, store }: Pick<AppContext, 'live' | 'store'>): Promise<string[]> {
  const waits = AT_START.filter((name) => !isDeepStrictEqual(live.file[name], next[name]));
  const kept = Object.fromEntries(AT_START.map((name) => [name, live.file[name]]));
  const checked = checkWith({ ...next, ...kept } as Settings, {});
  if ('faults' in checked) {
    const told = checked.faults.map(({ place, message }) => `${place.join('.')}: ${message}`);
    throw new ConfigError(
      `It does not stand together with what only a start can change (${waits.join(', ')}): ${told.join('; ')}. Start the collector again.`,
    );
  }
  await live.replaceFile(checked.settings, (settings) => keepSurveys({ settings, store }));
  return waits;
}

/** Reads the configuration again; whatever comes of it is one line in the log, and a fault stays among the troubles. */
export async function reload(
  read: () => Promise<Settings>,
  context: Pick<AppContext, 'live' | 'store' | 'log'>,
  checks: Pick<Checks, 'keep' | 'look'>,
): Promise<void> {
  const { log } = context;
  try {
    const waits = await take(await read(), context);
    checks.keep('configuration', null);
    log.info('the configuration was read again, and holds');
    checks.keep(
      'at the start',
      waits.length === 0
        ? null
        : `${waits.join(', ')}: changed in the configuration file, and ${waits.length === 1 ? 'takes' : 'take'} hold at the next start.`,
    );
    // Not waited for: what stands outside may be slow, and the next signal has another file to read.
    void checks.look();
  } catch (error) {
    const passes = error instanceof StoreFault && !error.fatal;
    if (!(error instanceof ConfigError) && !passes) throw error;
    const why = error instanceof ConfigError ? error.inOneLine : error.message;
    checks.keep('configuration', `configuration: ${why} The one before goes on holding.`);
  }
}
