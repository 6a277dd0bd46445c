import { randomBytes } from 'node:crypto';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { CODE_LIVES, hashOf, newCode } from './access/keys.ts';
import type { Limits } from './access/limits.ts';
import { agentHandlers } from './api/agent.ts';
import { bounceHandlers } from './api/bounces.ts';
import { callCodeRoutes } from './api/call-codes.ts';
import { customerHandlers } from './api/customer.ts';
import { closeBy } from './api/deadlines.ts';
import { door } from './api/door.ts';
import { foundRoutes } from './api/found.ts';
import { guards } from './api/guards.ts';
import { healthHandlers } from './api/health.ts';
import { hostedRoutes } from './api/hosted.ts';
import { leadHandlers } from './api/lead.ts';
import { linkHandlers } from './api/links.ts';
import { openApiHandlers } from './api/openapi.ts';
import { pageTroubleHandlers } from './api/page-troubles.ts';
import { agentBy } from './api/reader.ts';
import { registerRoutes } from './api/register.ts';
import { releaseHandlers } from './api/release.ts';
import { requestRoutes } from './api/requests.ts';
import { siteModuleHandlers } from './api/site-module.ts';
import { stopMailHandlers } from './api/stop-mail.ts';
import { targetHandlers } from './api/targets.ts';
import { teamHandlers } from './api/team.ts';
import { webhookGuard, webhookHandlers } from './api/webhooks.ts';
import { widgetConfig } from './api/widget-config.ts';
import { widgetFileHandlers } from './api/widget-files.ts';
import { type AppOptions, deadlinesOf, makeApp } from './app.ts';
import { builtIn } from './checks/built.ts';
import { makeChecks } from './checks/checks.ts';
import type { Settings } from './config/config.ts';
import { secretOf } from './config/secret.ts';
import { makeKnowledge } from './desk/knowledge.ts';
import { makeSigns } from './desk/signs.ts';
import { keepSurveys } from './desk/surveys.ts';
import { makeWaits } from './desk/wait.ts';
import type { Helpdesk } from './helpdesk/helpdesk.ts';
import { openHelpdesk } from './helpdesk/open.ts';
import type { House } from './house.ts';
import { makeBell } from './live/bell.ts';
import { makeFeedLine } from './live/items.ts';
import { watchMachine } from './live/machine.ts';
import { startRounds } from './live/rounds.ts';
import { makeSetAside } from './live/set-aside.ts';
import { makeStreams } from './live/stream.ts';
import { openMailer } from './mail/smtp.ts';
import { eraseAgain } from './store/erasures.ts';
import type { StoreFault } from './store/fault.ts';
import { type Folder, openFolder } from './store/folder.ts';

export interface CollectorOptions extends AppOptions {
  readonly settings: Settings;
  /** Folder for the store and the signing key; made when missing. */
  readonly data: string;
  /** 0: any free port. */
  readonly port?: number;
  readonly host?: string;
  /** The built widget, served under /widget/. */
  readonly widget?: string;
  /** A helpdesk in the same process, instead of the one the settings name. */
  readonly helpdesk?: Helpdesk;
  /** In the place of those the settings name. */
  readonly limits?: Partial<Limits>;
  /** How often streams are beaten and their tokens looked at, ms. */
  readonly heartbeat?: number;
  /** UTC ms; by default the machine's clock. */
  readonly now?: () => number;
  readonly env?: NodeJS.ProcessEnv;
}

export interface Collector {
  /** Where it listens, e.g. http://127.0.0.1:8787. */
  readonly url: string;
  /** A one-time code that pairs an agent's extension within 24 hours. */
  pairingCode(agent: string): Promise<string>;
  /** Resolves, once, with the fault after which nothing is stored any more: the process is to end. */
  readonly failed: Promise<StoreFault>;
  /** Finishes what is under way, tells clients to come back, and closes the store. */
  close(): Promise<void>;
}

/**
 * Starts a collector and answers once it listens. Rejects with a ConfigError, or with the StartError or StoreFault that
 * says why the data folder cannot be used.
 */
export async function startCollector(options: CollectorOptions): Promise<Collector> {
  const app = makeApp(options);
  const { settings, env = process.env } = options;
  const helpdesk = options.helpdesk ?? openHelpdesk(settings, env);
  const folder = await openFolder(options.data);
  for (const note of folder.notes) app.log.warn(note);
  try {
    return await serve(app, folder, helpdesk, options);
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
  helpdesk: Helpdesk | null,
  options: CollectorOptions,
): Promise<Collector> {
  const { settings, data, env = process.env, now = Date.now } = options;
  const { store, keys } = folder;
  const log: FastifyBaseLogger = app.log;
  const machine = watchMachine({ store, data, now, log }, folder);
  app.addHook('onClose', async () => machine.stop());
  const base = {
    settings,
    store,
    keys,
    bell: makeBell(),
    feedLine: makeFeedLine(),
    aside: makeSetAside(store, log),
    helpdesk,
    mailer: openMailer(settings, env),
    now,
    nudge: () => rounds.nudge(),
    url: () => app.listeningOrigin,
    log,
  };
  const knowing = { ...base, knowledge: makeKnowledge(base) };
  const house: House = { ...knowing, waits: makeWaits(knowing) };
  await store.do('beginEpoch', { site: settings.site, id: randomBytes(6).toString('base64url') });
  await keepSurveys(house);
  const { erased, note } = await eraseAgain(data, store, now());
  if (note !== null) log.warn(note);
  if (erased > 0) log.warn({ sessions: erased }, 'a backup had brought back what was erased; erased again');
  const rounds = startRounds(house, machine);
  // Before what uses the store ends, nothing closes it.
  app.addHook('onClose', async () => {
    await rounds.stop();
    await folder.close();
  });
  const streams = await makeStreams(
    house,
    async (token) => (await agentBy(house, token)) !== null,
    options.heartbeat,
  );
  app.addHook('preClose', async () => streams.close());
  const built = await builtIn(options.widget ?? null);
  const widget = built && (options.widget ?? null);
  const checks = makeChecks({ settings, helpdesk, built, log });
  // Before the door: what it turns away is heard, too.
  app.addHook('onRequest', async (request) => checks.see(request));
  app.addHook('onClose', async () => checks.stop());
  const { perSession } = door(app, house, { ...settings.limits, ...options.limits });
  const config = widgetConfig(house);
  const hosted = hostedRoutes(house);
  const requests = requestRoutes(house);
  const callCodes = callCodeRoutes(house);
  const signs = makeSigns(house);
  const found = foundRoutes(house, signs);
  const serverSecret = settings.serverSecret ? secretOf(settings.serverSecret, env) : null;
  await registerRoutes(
    app,
    {
      ...guards(house, serverSecret, perSession),
      link: hosted.guard,
      request: requests.guard,
      open: found.guard,
      code: callCodes.guard,
      webhook: webhookGuard(settings, env, house.now),
    },
    {
      ...customerHandlers(house, config, signs),
      ...(await siteModuleHandlers(widget, settings, config)),
      ...(await widgetFileHandlers(widget)),
      ...pageTroubleHandlers(house),
      ...hosted.handlers,
      ...stopMailHandlers(house),
      ...bounceHandlers(house),
      ...requests.handlers,
      ...found.handlers,
      ...callCodes.handlers,
      ...agentHandlers(house, streams),
      ...releaseHandlers(house),
      ...targetHandlers(house),
      ...teamHandlers(house),
      ...leadHandlers(house),
      ...linkHandlers(house),
      ...webhookHandlers(house),
      ...healthHandlers(house, machine, checks),
      ...openApiHandlers(),
    },
  );
  const url = await app.listen({ port: options.port ?? 0, host: options.host ?? '127.0.0.1' });
  folder.lookThrough();
  checks.begin();
  return {
    url,
    failed: folder.failed,
    async pairingCode(agent) {
      const code = newCode();
      const expiresAt = house.now() + CODE_LIVES;
      await store.do('addPairing', { hash: hashOf(code), site: settings.site, agent, expiresAt });
      return code;
    },
    close: () => closeBy(app, deadlinesOf(options)),
  };
}
