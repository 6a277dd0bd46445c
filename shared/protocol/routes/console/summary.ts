import * as summary from '../../console/summary.ts';
import { defineRoutes } from '../../route.ts';

/** The weekly summary by mail, chosen by each for themselves. */
export const summaryRoutes = defineRoutes({
  readSummary: {
    method: 'GET',
    path: '/v1/console/summary',
    summary: 'Whether one gets the weekly summary by mail, where, and what became of the last',
    audience: 'console',
    right: 'results.read',
    reply: summary.SummaryChoice,
  },
  chooseSummary: {
    method: 'POST',
    path: '/v1/console/summary',
    summary: 'Ask for it; a new address is asked by mail first whether it is theirs',
    audience: 'console',
    right: 'results.read',
    body: summary.ChooseSummary,
    reply: summary.SummaryChoice,
  },
  dropSummary: {
    method: 'POST',
    path: '/v1/console/summary/off',
    summary: 'No more of it; the address is forgotten',
    audience: 'console',
    right: 'results.read',
    reply: summary.SummaryChoice,
  },
});

/** Pages behind the links of its mails. */
export const summaryPages = defineRoutes({
  openSummary: {
    method: 'GET',
    path: '/m/:code',
    summary:
      'The page that asks whether the weekly summary may be sent to this address; opening it writes nothing',
    audience: 'subscriber',
    reply: 'text/html',
  },
  confirmSummary: {
    method: 'POST',
    path: '/m/:code',
    summary: 'Say that it may',
    audience: 'subscriber',
    from: 'own',
    reply: 'text/html',
  },
  askSummaryStop: {
    method: 'GET',
    path: '/m/:code/stop',
    summary: 'The page that asks whether to stop it; opening it writes nothing',
    audience: 'subscriber',
    reply: 'text/html',
  },
  stopSummary: {
    method: 'POST',
    path: '/m/:code/stop',
    summary: 'Send no more of it here; also a mail program’s one-click unsubscribe (RFC 8058)',
    audience: 'subscriber',
    reply: 'text/html',
  },
});
