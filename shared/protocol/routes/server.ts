import { z } from 'zod';
import { defineRoutes } from '../route.ts';
import * as server from '../server.ts';

/** What the company’s own server, chat tools and whoever watches the collector ask. */
export const serverRoutes = defineRoutes({
  makeLink: {
    method: 'POST',
    path: '/v1/links',
    summary: 'The link that asks, and its e-mail',
    audience: 'server',
    body: server.AskForLink,
    reply: server.Link,
  },
  readRequest: {
    method: 'GET',
    path: '/v1/requests/:number',
    summary: 'How a request stands, for the company’s own account page',
    audience: 'server',
    reply: server.RequestStatus,
  },
  hearBounce: {
    method: 'POST',
    path: '/v1/bounces',
    summary: 'A mail that came back, as message/rfc822',
    audience: 'server',
    bodyLimit: 1 << 20,
    reply: null,
  },
  hearWebhook: {
    method: 'POST',
    path: '/v1/webhooks/:tool',
    summary: 'A chat tool tells of an end, or who has the conversation, signed',
    audience: 'webhook',
    reply: null,
  },
  readHealth: {
    method: 'GET',
    path: '/healthz',
    summary: 'Is it well?',
    audience: 'public',
    limits: 'health',
    query: server.HealthWish,
    reply: server.Health,
  },
  readReadiness: {
    method: 'GET',
    path: '/readyz',
    summary: 'Can it take writes now, and which part keeps it from it?',
    audience: 'public',
    limits: 'health',
    reply: server.Readiness,
  },
  readMetrics: {
    method: 'GET',
    path: '/metrics',
    summary: 'What Prometheus scrapes: requests, refusals, commits, queues, streams',
    audience: 'monitor',
    limits: 'health',
    reply: 'text/plain',
  },
  readDescription: {
    method: 'GET',
    path: '/openapi.json',
    summary: 'This description',
    audience: 'public',
    reply: z.object({}),
  },
});
