import { agentRoutes } from './agent.ts';
import { accessRoutes } from './console/access.ts';
import { alertRoutes } from './console/alerts.ts';
import { exportRoutes } from './console/export.ts';
import { feedbackRoutes } from './console/feedback.ts';
import { hoursRoutes } from './console/hours.ts';
import { importRoutes } from './console/imports.ts';
import { learningRoutes } from './console/learning.ts';
import { liveRoutes } from './console/live.ts';
import { moneyRoutes } from './console/money.ts';
import { problemRoutes } from './console/problems.ts';
import { pulseRoutes } from './console/pulse.ts';
import { qualityRoutes } from './console/quality.ts';
import { resultRoutes } from './console/results.ts';
import { routingRoutes } from './console/routing.ts';
import { settingsRoutes } from './console/settings.ts';
import { summaryPages, summaryRoutes } from './console/summary.ts';
import { teamRoutes } from './console/team.ts';
import { trainingRoutes } from './console/training.ts';
import { webhookRoutes } from './console/webhooks.ts';
import { hostedRoutes } from './hosted.ts';
import { leadRoutes } from './lead.ts';
import { pageRoutes } from './page.ts';
import { serverRoutes } from './server.ts';

/** Every route of the collector, once: they are registered, guarded, described and tested from here. */
export const routes = {
  ...pageRoutes,
  ...hostedRoutes,
  ...agentRoutes,
  ...leadRoutes,
  ...accessRoutes,
  ...liveRoutes,
  ...alertRoutes,
  ...learningRoutes,
  ...problemRoutes,
  ...resultRoutes,
  ...teamRoutes,
  ...moneyRoutes,
  ...routingRoutes,
  ...hoursRoutes,
  ...exportRoutes,
  ...settingsRoutes,
  ...qualityRoutes,
  ...feedbackRoutes,
  ...trainingRoutes,
  ...pulseRoutes,
  ...webhookRoutes,
  ...summaryRoutes,
  ...importRoutes,
  ...summaryPages,
  ...serverRoutes,
} as const;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
