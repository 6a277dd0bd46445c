import { request } from 'node:http';
import { isIPv6 } from 'node:net';
import { checkHost } from '../../api/check-host.ts';
import { makeApp } from '../../app.ts';
import type { builtIn } from '../../checks/built.ts';
import { makeChecks } from '../../checks/checks.ts';
import type { Settings } from '../../config/config.ts';
import { ConfigError } from '../../config/config-error.ts';
import { openMailer } from '../../mail/smtp.ts';
import { openHelpdesk } from '../../open-helpdesk.ts';
import { type Finding, mend, ofTrouble, ok, wait } from './finding.ts';

const PATIENCE = 60_000;
const OF_MACHINE = /^(localhost|127\.[\d.]+|::1)$/;
const silent = { info() {}, warn() {}, error() {} };

/** What a collector that listens says of itself, having looked now; null: nobody, or nothing of ours, answers. */
interface Said {
  readonly site?: string;
  readonly ok?: boolean;
  readonly clock?: boolean;
  readonly detail?: string;
  readonly troubles?: readonly string[];
}

interface LookedAt {
  readonly settings: Settings;
  readonly built: Awaited<ReturnType<typeof builtIn>>;
  readonly env: NodeJS.ProcessEnv;
}

export interface Where {
  readonly host: string;
  readonly port: number;
}

/** What answers there: a health report of ours, a collector without this site, something else, or nobody. */
function ask({ host, port }: Where, settings: Settings): Promise<Said | 'without' | 'other' | 'nobody'> {
  return new Promise((resolve) => {
    // Several sites of one process share its own names, so one of this site's is asked.
    const name = settings.hosts.find((one) => !OF_MACHINE.test(one)) ?? settings.hosts[0] ?? host;
    // An IPv6 address stands in brackets, or its last group would be read as a port.
    const headers = { host: isIPv6(name) ? `[${name}]` : name };
    const asked = request({ host, port, path: '/healthz?look=now', headers, timeout: PATIENCE }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      answer.on('end', () => {
        try {
          const said: unknown = JSON.parse(text);
          if (typeof said !== 'object' || said === null) resolve('other');
          else if ('name' in said && said.name === 'foreign-host') resolve('without');
          else resolve('ok' in said ? (said as Said) : 'other');
        } catch {
          resolve('other');
        }
      });
    });
    asked.on('timeout', () => asked.destroy(new Error('no answer')));
    asked.on('error', (error) =>
      resolve('code' in error && error.code === 'ECONNREFUSED' ? 'nobody' : 'other'),
    );
    asked.end();
  });
}

function* ofRunning(said: Said, { port }: Where, { site }: Settings): Generator<Finding> {
  if (said.site !== undefined && said.site !== site) {
    yield mend(
      `port: the collector on ${port} serves the site "${said.site}", this configuration is of "${site}": give the other --port, or this one's configuration.`,
    );
    return;
  }
  yield said.ok === false
    ? mend(`collector: it runs on ${port} and can keep no answer. ${said.detail ?? ''}`.trim())
    : ok(`collector: it runs on ${port} and is well.`);
  if (said.clock) yield mend('clock: it has jumped, or cannot be right. Set it (timedatectl set-ntp true).');
  for (const trouble of said.troubles ?? []) yield ofTrouble(trouble);
}

/** What a secret opens; null when it is missing, which is told before. */
function opened<One>(open: () => One): One | null {
  try {
    return open();
  } catch (error) {
    if (error instanceof ConfigError) return null;
    throw error;
  }
}

/** The same looks, taken by a listener of the doctor's own in the place of a collector that does not run. */
async function* inItsPlace(where: Where, of: LookedAt): AsyncGenerator<Finding> {
  const { settings, built, env } = of;
  const app = makeApp({ settings, log: 'silent' });
  const checks = makeChecks({
    settings,
    helpdesk: opened(() => openHelpdesk(settings, env)),
    mailer: opened(() => openMailer(settings, env)),
    built,
    log: silent,
  });
  app.addHook('onRequest', async (request, reply) => checks.see(request, reply));
  app.addHook('onRequest', async (request) => checkHost(request, settings));
  app.get('/healthz', async () => ({ ok: true }));
  try {
    await app.listen(where);
    yield ok(`port: ${where.port} on ${where.host} is free; no collector runs there.`);
    await checks.look();
    for (const trouble of checks.troubles()) yield ofTrouble(trouble);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^(EADDR|EACCES|ENOTFOUND)/.test(code)) throw error;
    yield mend(
      `port: nothing can listen at ${where.host}:${where.port} (${code}): give another --port or --host.`,
    );
  } finally {
    checks.stop();
    app.server.closeAllConnections();
    await app.close();
  }
}

/** Port, proxy, public address, helpdesk and mail server: asked of the collector that runs, or looked at in its place. */
export async function* wayFindings(where: Where, of: LookedAt): AsyncGenerator<Finding> {
  const { settings } = of;
  const said = await ask(where, settings);
  if (said === 'without') {
    yield mend(
      `port: the collector on ${where.port} answers to none of this configuration's hosts (${settings.hosts.join(', ')}): start it with this site, or give another --port.`,
    );
    return;
  }
  if (said === 'other') {
    yield wait(
      `port: something that is no collector answers on ${where.port}: stop it, or give another --port.`,
    );
    return;
  }
  if (said === 'nobody') yield* inItsPlace(where, of);
  else yield* ofRunning(said, where, settings);
}
