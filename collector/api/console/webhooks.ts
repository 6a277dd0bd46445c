import {
  addWebhook,
  changeWebhook,
  deliveriesFor,
  removeWebhook,
  renewSecret,
  sendAgain,
  testWebhook,
  webhooksFor,
} from '../../services/console/webhooks.ts';
import type { AppContext } from '../../services/context.ts';
import type { Handlers } from '../handlers.ts';

/** Where else the company is told what happens. */
export const consoleWebhookHandlers = (
  context: AppContext,
): Handlers<
  | 'readWebhooks'
  | 'addWebhook'
  | 'changeWebhook'
  | 'renewWebhookSecret'
  | 'testWebhook'
  | 'removeWebhook'
  | 'readDeliveries'
  | 'sendAgain'
> => ({
  readWebhooks: () => webhooksFor(context),
  addWebhook: ({ who, body }) => addWebhook(who, body, context),
  changeWebhook: ({ who, params: { id }, body }) => changeWebhook(who, id, body, context),
  renewWebhookSecret: ({ who, params: { id } }) => renewSecret(who, id, context),
  testWebhook: ({ params: { id } }) => testWebhook(id, context),
  async removeWebhook({ who, params: { id } }) {
    await removeWebhook(who, id, context);
  },
  readDeliveries: ({ query }) => deliveriesFor(query, context),
  async sendAgain({ params: { id }, body: { message } }) {
    await sendAgain(id, message, context);
  },
});
