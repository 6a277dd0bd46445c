import { z } from 'zod';
import { ConfigError } from './config-error.ts';

/** Secrets stay out of the configuration file: it names the environment variable that holds one. */
export const Secret = z.strictObject({ env: z.string().min(1) });

/** The secret an environment variable holds. Throws a ConfigError when it is not set. */
export function secretOf(secret: { env: string }, env: NodeJS.ProcessEnv): string {
  const value = env[secret.env];
  if (!value)
    throw new ConfigError(`The environment variable ${secret.env} is not set: put the secret there.`);
  return value;
}
