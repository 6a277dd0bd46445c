import type { FastifyInstance } from 'fastify';
import { agentHandlers } from './api/agent.ts';
import { guards } from './api/audience-guards.ts';
import { bounceHandlers } from './api/bounces.ts';
import { callCodeRoutes } from './api/call-codes.ts';
import { companyPairingHandlers } from './api/company-pairing.ts';
import { consoleAccessHandlers } from './api/console/access.ts';
import { consoleAlertHandlers } from './api/console/alerts.ts';
import { consoleExportHandlers } from './api/console/export.ts';
import { consoleFeedbackHandlers } from './api/console/feedback.ts';
import { consoleFileHandlers } from './api/console/files.ts';
import { consoleGuard } from './api/console/guard.ts';
import { consoleHoursHandlers } from './api/console/hours.ts';
import { consoleImportHandlers } from './api/console/imports.ts';
import { consoleLearningHandlers } from './api/console/learning.ts';
import { consoleLiveHandlers } from './api/console/live.ts';
import { consoleMoneyHandlers } from './api/console/money.ts';
import { consolePreviewHandlers } from './api/console/preview.ts';
import { consoleProblemHandlers } from './api/console/problems.ts';
import { consolePulseHandlers } from './api/console/pulse.ts';
import { consoleQualityHandlers } from './api/console/quality.ts';
import { consoleResultHandlers } from './api/console/results.ts';
import { consoleRoutingHandlers } from './api/console/routing.ts';
import { consoleSettingsHandlers } from './api/console/settings.ts';
import { consoleSummaryHandlers } from './api/console/summary.ts';
import { consoleTeamHandlers } from './api/console/team.ts';
import { consoleTrainingHandlers } from './api/console/training.ts';
import { consoleWebhookHandlers } from './api/console/webhooks.ts';
import { customerHandlers } from './api/customer.ts';
import { foundRoutes } from './api/found.ts';
import { handUpHandlers } from './api/hand-up.ts';
import { healthHandlers } from './api/health.ts';
import { helpHandlers } from './api/help.ts';
import { hintHandlers } from './api/hints.ts';
import { hostedRoutes } from './api/hosted.ts';
import { leadHandlers } from './api/lead.ts';
import { linkHandlers } from './api/links.ts';
import { metricsHandlers } from './api/metrics.ts';
import { openApiHandlers } from './api/openapi.ts';
import { pageTroubleHandlers } from './api/page-troubles.ts';
import { registerRoutes } from './api/register.ts';
import { releaseHandlers } from './api/release.ts';
import { requestRoutes } from './api/requests.ts';
import { reviewHandlers } from './api/reviews.ts';
import { siteModuleHandlers } from './api/site-module.ts';
import { stopMailHandlers } from './api/stop-mail.ts';
import { summaryPageRoutes } from './api/summary-pages.ts';
import { targetHandlers } from './api/targets.ts';
import { teamHandlers } from './api/team.ts';
import { webhookGuard, webhookHandlers } from './api/webhooks.ts';
import { widgetConfig } from './api/widget-config.ts';
import { widgetFileHandlers } from './api/widget-files.ts';
import type { HealthLook } from './checks/health.ts';
import type { Readiness } from './checks/readiness.ts';
import { soundSecret } from './config/pairing.ts';
import { secretOf } from './config/secret.ts';
import type { FeedStreams } from './events/feed-streams.ts';
import type { LiveStreams } from './events/live-streams.ts';
import { makeArticles } from './services/articles.ts';
import type { AppContext } from './services/context.ts';
import { makeSigns } from './services/signs.ts';

interface Parts {
  readonly health: HealthLook;
  /** Looks at what stands outside now. */
  look(): Promise<void>;
  /** Can writes be taken now? */
  ready(): Promise<Readiness>;
  readMetrics(): Promise<string>;
  readonly streams: FeedStreams;
  readonly liveStreams: LiveStreams;
  readonly perSession: Parameters<typeof guards>[2];
}

interface Given {
  /** Folders of what was built; null: without it. */
  readonly widget: string | null;
  readonly console: string | null;
  readonly env: NodeJS.ProcessEnv;
}

/** Registers every route of the table with its guard and its handler. */
export async function serveRoutes(
  app: FastifyInstance,
  context: AppContext,
  { health, look, ready, readMetrics, streams, liveStreams, perSession }: Parts,
  { widget, console, env }: Given,
): Promise<void> {
  const { settings } = context;
  const config = widgetConfig(context);
  const hosted = hostedRoutes(context);
  const requests = requestRoutes(context);
  const callCodes = callCodeRoutes(context);
  const summaries = summaryPageRoutes(context);
  const signs = makeSigns(context);
  const articles = makeArticles(context, signs);
  const found = foundRoutes(context, signs, articles);
  const secret = (named: typeof settings.serverSecret) => (named ? secretOf(named, env) : null);
  const pairingSecret = secret(settings.pairing.key);
  if (pairingSecret !== null) soundSecret(pairingSecret);
  const secrets = { server: secret(settings.serverSecret), metrics: secret(settings.metricsSecret) };
  await registerRoutes(
    app,
    {
      ...guards(context, secrets, perSession),
      link: hosted.guard,
      request: requests.guard,
      subscriber: summaries.guard,
      open: found.guard,
      code: callCodes.guard,
      console: consoleGuard(context),
      webhook: webhookGuard(settings, env, context.now),
    },
    {
      ...customerHandlers(context, config, signs, articles),
      ...(await siteModuleHandlers(widget, settings, config)),
      ...(await widgetFileHandlers(widget)),
      ...pageTroubleHandlers(context),
      ...hosted.handlers,
      ...stopMailHandlers(context),
      ...bounceHandlers(context),
      ...requests.handlers,
      ...found.handlers,
      ...helpHandlers(context, articles),
      ...callCodes.handlers,
      ...summaries.handlers,
      ...agentHandlers(context, streams),
      ...companyPairingHandlers(context, pairingSecret),
      ...handUpHandlers(context),
      ...hintHandlers(context),
      ...releaseHandlers(context),
      ...targetHandlers(context),
      ...teamHandlers(context),
      ...leadHandlers(context),
      ...consoleResultHandlers(context),
      ...consoleProblemHandlers(context),
      ...consoleQualityHandlers(context),
      ...consoleFeedbackHandlers(context),
      ...consoleTrainingHandlers(context),
      ...consolePulseHandlers(context),
      ...reviewHandlers(context),
      ...consoleExportHandlers(context),
      ...consoleSettingsHandlers(context),
      ...consoleWebhookHandlers(context),
      ...consoleSummaryHandlers(context),
      ...consoleImportHandlers(context),
      ...consolePreviewHandlers(context, widget, config),
      ...(await consoleFileHandlers(console)),
      ...consoleAccessHandlers(context),
      ...consoleTeamHandlers(context),
      ...consoleMoneyHandlers(context),
      ...consoleLiveHandlers(context, liveStreams),
      ...consoleAlertHandlers(context),
      ...consoleLearningHandlers(context),
      ...consoleRoutingHandlers(context),
      ...consoleHoursHandlers(),
      ...linkHandlers(context),
      ...webhookHandlers(context),
      ...healthHandlers({ health, ready, look }),
      ...metricsHandlers(readMetrics),
      ...openApiHandlers(),
    },
  );
}
