import type { Settings } from './config/config.ts';
import { secretOf } from './config/secret.ts';
import type { Helpdesk } from './helpdesk/helpdesk.ts';
import { requestTracker } from './helpdesk/request-tracker/request-tracker.ts';

/** The helpdesk the configuration names, with its secrets from the environment; null without one. Throws a ConfigError. */
export function openHelpdesk(settings: Settings, env: NodeJS.ProcessEnv): Helpdesk | null {
  const { helpdesk } = settings;
  if (!helpdesk) return null;
  const { login } = helpdesk;
  const authorization =
    'token' in login
      ? `token ${secretOf(login.token, env)}`
      : `Basic ${Buffer.from(`${login.user}:${secretOf(login.password, env)}`).toString('base64')}`;
  // Queues may come and go while it runs.
  const queues = () => new Map(settings.desk.queues.map(({ id, name }) => [id, helpdesk.queues[id] ?? name]));
  return requestTracker({
    ...helpdesk,
    authorization,
    queueNames: () => [...new Set(queues().values())],
    queueName: (id) => queues().get(id) ?? id,
  });
}
