import { z } from 'zod';

/** Secrets stay out of the configuration file: it names the environment variable that holds one. */
export const Secret = z.strictObject({ env: z.string().min(1) });
