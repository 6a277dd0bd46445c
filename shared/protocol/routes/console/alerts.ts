import { Alerts, NewAlertRule } from '../../console/alerts.ts';
import { LanguageQuery } from '../../feed.ts';
import { defineRoutes } from '../../route.ts';

/** What leads want to be told of, each for themselves. */
export const alertRoutes = defineRoutes({
  readAlerts: {
    method: 'GET',
    path: '/v1/console/alerts',
    summary: 'What needs somebody now, by one’s own rules',
    audience: 'console',
    right: 'live.alerts',
    query: LanguageQuery,
    reply: Alerts,
  },
  seeAlert: {
    method: 'POST',
    path: '/v1/console/alerts/:id/seen',
    summary: 'Take an alert as seen; it stays until its cause is over',
    audience: 'console',
    right: 'live.alerts',
    reply: null,
  },
  addAlertRule: {
    method: 'POST',
    path: '/v1/console/alert-rules',
    summary: 'Be told of one thing more: a wait, a promise, a low score, nobody there',
    audience: 'console',
    right: 'live.alerts',
    body: NewAlertRule,
    reply: Alerts,
  },
  removeAlertRule: {
    method: 'POST',
    path: '/v1/console/alert-rules/:id/remove',
    summary: 'Be told of it no more; its alerts go with it',
    audience: 'console',
    right: 'live.alerts',
    reply: null,
  },
});
