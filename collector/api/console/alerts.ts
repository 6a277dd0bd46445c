import { addAlertRule, alertsFor, removeAlertRule, seeAlert } from '../../services/console/alerts.ts';
import type { AppContext } from '../../services/context.ts';
import type { Handlers } from '../handlers.ts';

/** What leads want to be told of, each for themselves. */
export const consoleAlertHandlers = (
  context: AppContext,
): Handlers<'readAlerts' | 'seeAlert' | 'addAlertRule' | 'removeAlertRule'> => ({
  readAlerts: ({ who, query }) => alertsFor(who, query.language ?? who.language, context),
  async seeAlert({ who, params }) {
    await seeAlert(who, params.id, context);
  },
  addAlertRule: ({ who, body }) => addAlertRule(who, body, who.language, context),
  async removeAlertRule({ who, params }) {
    await removeAlertRule(who, params.id, context);
  },
});
