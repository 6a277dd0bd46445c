import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import { agentBy } from './api/agent-auth.ts';
import { removeLeftFiles } from './api/console/imports.ts';
import { requestGuards } from './api/request-guards.ts';
import { makeApp } from './app.ts';
import { builtIn } from './checks/built.ts';
import { makeChecks } from './checks/checks.ts';
import { type HealthLook, makeHealth } from './checks/health.ts';
import { watchMachine } from './checks/machine.ts';
import { readiness } from './checks/readiness.ts';
import type { Collector, CollectorOptions } from './collector.ts';
import type { Settings } from './config/config.ts';
import { databaseIn } from './data-folder/database.ts';
import { eraseAgain } from './data-folder/erasures.ts';
import { type Folder, openFolder } from './data-folder/folder.ts';
import { makeFeedStreams } from './events/feed-streams.ts';
import { makeLiveStreams } from './events/live-streams.ts';
import type { Helpdesk } from './helpdesk/helpdesk.ts';
import { startScheduler } from './jobs/scheduler.ts';
import { openMailer } from './mail/smtp.ts';
import { addGauges, makeMetrics, processMetrics } from './metrics/metrics.ts';
import { metricsText } from './metrics/text.ts';
import { openHelpdesk } from './open-helpdesk.ts';
import { CODE_LIVES, hashOf, newCode } from './security/keys.ts';
import { serveRoutes } from './serve-routes.ts';
import { adoptCriteria } from './services/console/criteria.ts';
import { makeConsoleLink } from './services/console/links.ts';
import type { AppContext } from './services/context.ts';
import { makeFeedLine } from './services/feed-line.ts';
import { makeKnowledge } from './services/knowledge.ts';
import { type LiveSettings, makeLive } from './services/live-settings.ts';
import { makeSetAside } from './services/set-aside.ts';
import { followSettings } from './services/settings/follow.ts';
import { reload } from './services/settings/reload.ts';
import { keepSurveys } from './services/surveys.ts';
import { makeWaits } from './services/wait-estimates.ts';

export interface SiteOptions extends Omit<CollectorOptions, 'port' | 'host'> {
  /** Where it is reached, when its settings name no publicUrl; asked once it is listened to. */
  readonly url: () => string;
}

/** One company's site with all that is its own: settings, store, key, desk, people, jobs. It listens to nothing by itself. */
export interface Site extends Pick<Collector, 'pairingCode' | 'consoleLink' | 'reload' | 'failed' | 'close'> {
  /** What holds now. */
  readonly settings: Settings;
  readonly log: FastifyBaseLogger;
  /** Answers a request. */
  readonly answer: RequestListener;
  readonly health: HealthLook;
  readonly ready: () => ReturnType<typeof readiness>;
  /** Looks at what stands outside now. */
  readonly look: () => Promise<void>;
  readonly metrics: Registry;
  /** To be called once it is listened to. */
  begin(): void;
  /** Ends its streams. */
  leave(): void;
}

/** Opens a site. Rejects with a ConfigError, or with the StartError or StoreFault that says why its data folder cannot be used. */
export async function openSite(options: SiteOptions): Promise<Site> {
  const app = makeApp(options);
  const { env = process.env } = options;
  const live = makeLive(options.settings, () => folder.store);
  const helpdesk = options.helpdesk ?? openHelpdesk(live.settings, env);
  const folder = await openFolder(options.data, databaseIn(env));
  for (const note of folder.notes) app.log.warn(note);
  try {
    return await serve(app, folder, { helpdesk, live }, options);
  } catch (error) {
    await app.close();
    await folder.close();
    throw error;
  }
}

/** Everything that runs on an open folder. */
async function serve(
  app: FastifyInstance,
  folder: Folder,
  { helpdesk, live }: { readonly helpdesk: Helpdesk | null; readonly live: LiveSettings },
  options: SiteOptions,
): Promise<Site> {
  const { data, env = process.env, now = Date.now, name, url } = options;
  const { settings } = live;
  const { keys } = folder;
  const metrics = makeMetrics(name);
  metrics.countRequests(app);
  const store = metrics.timed(folder.store);
  const log: FastifyBaseLogger = app.log;
  const machine = watchMachine({ store, data, now, log }, folder);
  app.addHook('onClose', async () => machine.stop());
  const base = {
    settings,
    live,
    store,
    keys,
    feedLine: makeFeedLine(),
    aside: makeSetAside(store, log),
    helpdesk,
    mailer: openMailer(settings, env),
    now,
    url,
    log,
  };
  const knowing = { ...base, knowledge: makeKnowledge(base) };
  const context: AppContext = { ...knowing, waits: makeWaits(knowing) };
  await store.do('beginEpoch', { site: settings.site, id: randomBytes(6).toString('base64url') });
  await followSettings(app, context);
  await keepSurveys(context);
  await adoptCriteria(context);
  const { note, ...gone } = await eraseAgain(data, store, now());
  if (note !== null) log.warn(note);
  if (Object.values(gone).some((n) => n > 0))
    log.warn(gone, 'a backup had brought back what was erased or revoked; taken away again');
  const scheduler = startScheduler(context, machine);
  // Before what uses the store ends, nothing closes it.
  app.addHook('onClose', async () => {
    await scheduler.stop();
    await folder.close();
  });
  const streams = await makeFeedStreams(
    context,
    async (token) => (await agentBy(context, token)) !== null,
    options.heartbeat,
  );
  const liveStreams = makeLiveStreams(context, options.heartbeat);
  const leave = (): void => {
    streams.close();
    liveStreams.close();
  };
  app.addHook('preClose', async () => leave());
  const built = await builtIn(options.widget ?? null);
  const widget = built && (options.widget ?? null);
  const checks = makeChecks({ settings, helpdesk, mailer: base.mailer, built, log });
  const has = { helpdesk: helpdesk !== null, mail: base.mailer !== null };
  const ready = () => readiness({ machine, checks, data, keys, has });
  addGauges(metrics, {
    store,
    site: settings.site,
    machine,
    streams: { agent: streams, console: liveStreams },
    ready,
  });
  // Before the door: what it turns away is heard, too.
  app.addHook('onRequest', async (request, reply) => checks.see(request, reply));
  app.addHook('onClose', async () => checks.stop());
  const { perSession } = await requestGuards(app, context, { ...settings.limits, ...options.limits });
  const health = makeHealth(context, machine, checks);
  const { registry } = metrics;
  // The process is told of beside a site that has it to itself.
  const ofProcess = name === undefined ? processMetrics() : null;
  const readMetrics = () => (ofProcess ? metricsText(ofProcess, [registry]) : registry.metrics());
  const own = { health, look: checks.look, ready, readMetrics, streams, liveStreams, perSession };
  await serveRoutes(app, context, own, { widget, console: options.console ?? null, env });
  await removeLeftFiles();
  await app.ready();
  return {
    settings,
    log,
    answer: (request, response) => app.routing(request, response),
    health,
    ready,
    look: checks.look,
    metrics: registry,
    begin() {
      folder.lookThrough();
      checks.begin();
    },
    leave,
    failed: folder.failed,
    reload: (read) => reload(read, context, checks),
    async pairingCode(agent) {
      const code = newCode();
      const expiresAt = context.now() + CODE_LIVES;
      await store.do('addPairing', { hash: hashOf(code), site: settings.site, agent, expiresAt });
      return code;
    },
    consoleLink: (person) => makeConsoleLink({ person, way: 'command' }, context),
    close: () => app.close(),
  };
}
