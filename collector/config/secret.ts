import { z } from 'zod';
import { ConfigError } from './config-error.ts';

/** Secrets stay out of the configuration file: it names the environment variable that holds one. */
export const Secret = z.strictObject({ env: z.string().min(1) });

/** The environment variables that a configuration names. */
export function secretsNamed(settings: object): string[] {
  const names = new Set<string>();
  JSON.stringify(settings, (_key, value) => {
    const secret = Secret.safeParse(value);
    if (secret.success) names.add(secret.data.env);
    return value;
  });
  return [...names];
}

/** The secret an environment variable holds. Throws a ConfigError when it is not set. */
export function secretOf(secret: { env: string }, env: NodeJS.ProcessEnv): string {
  const value = env[secret.env];
  if (!value)
    throw new ConfigError(`The environment variable ${secret.env} is not set: put the secret there.`);
  return value;
}
