import * as webhooks from '../../console/webhooks.ts';
import { defineRoutes } from '../../route.ts';

/** Where else the company is told what happens. */
export const webhookRoutes = defineRoutes({
  readWebhooks: {
    method: 'GET',
    path: '/v1/console/webhooks',
    summary: 'The addresses that are told what happens, without their secrets',
    audience: 'console',
    right: 'webhooks.manage',
    reply: webhooks.Webhooks,
  },
  addWebhook: {
    method: 'POST',
    path: '/v1/console/webhooks',
    summary: 'One more of them; its secret is told this once',
    audience: 'console',
    right: 'webhooks.manage',
    body: webhooks.NewWebhook,
    reply: webhooks.WebhookSecret,
  },
  changeWebhook: {
    method: 'POST',
    path: '/v1/console/webhooks/:id',
    summary: 'Change, pause or resume one',
    audience: 'console',
    right: 'webhooks.manage',
    body: webhooks.ChangeWebhook,
    reply: webhooks.Webhook,
  },
  renewWebhookSecret: {
    method: 'POST',
    path: '/v1/console/webhooks/:id/secret',
    summary: 'A new secret, told this once; the one before signs along for a day',
    audience: 'console',
    right: 'webhooks.manage',
    reply: webhooks.WebhookSecret,
  },
  testWebhook: {
    method: 'POST',
    path: '/v1/console/webhooks/:id/test',
    summary: 'Tell it that this is a test; answers how that went',
    audience: 'console',
    right: 'webhooks.manage',
    reply: webhooks.Delivery,
  },
  removeWebhook: {
    method: 'POST',
    path: '/v1/console/webhooks/:id/remove',
    summary: 'Take one away, with what it was to be told and was told',
    audience: 'console',
    right: 'webhooks.manage',
    reply: null,
  },
  readDeliveries: {
    method: 'GET',
    path: '/v1/console/webhook-deliveries',
    summary: 'What was told to whom and what came back, newest first; never what was said',
    audience: 'console',
    right: 'webhooks.manage',
    query: webhooks.DeliveriesQuery,
    reply: webhooks.Deliveries,
  },
  sendAgain: {
    method: 'POST',
    path: '/v1/console/webhooks/:id/again',
    summary: 'Send a message once more, under the same id',
    audience: 'console',
    right: 'webhooks.manage',
    body: webhooks.SendAgain,
    reply: null,
  },
});
