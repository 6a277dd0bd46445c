import type { Settings } from '../config/config.ts';
import { secretOf } from '../config/secret.ts';
import type { Helpdesk } from './helpdesk.ts';
import { requestTracker } from './request-tracker/request-tracker.ts';

/** The helpdesk the configuration names, with its secrets from the environment; null without one. Throws a ConfigError. */
export function openHelpdesk({ helpdesk, desk }: Settings, env: NodeJS.ProcessEnv): Helpdesk | null {
  if (!helpdesk) return null;
  const { login } = helpdesk;
  const authorization =
    'token' in login
      ? `token ${secretOf(login.token, env)}`
      : `Basic ${Buffer.from(`${login.user}:${secretOf(login.password, env)}`).toString('base64')}`;
  const queues = new Map(desk.queues.map(({ id, name }) => [id, helpdesk.queues[id] ?? name]));
  return requestTracker({
    ...helpdesk,
    authorization,
    queueNames: [...new Set(queues.values())],
    queueName: (id) => queues.get(id) ?? id,
  });
}
