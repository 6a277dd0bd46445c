import { z } from 'zod';
import { ConfigError } from './config-error.ts';
import { Secret } from './secret.ts';

/** Names a proxy uses for its own purposes: none of them says who somebody is. */
const NO_NAME = /^(authorization|cookie|host|origin|x-forwarded-.*|forwarded|x-real-ip)$/;

/** How a company pairs its agents' browsers without a code for each. */
export const PairingSettings = z.strictObject({
  /** The company's single sign-on, in a proxy of `proxies`, says who asks. */
  signOn: z
    .strictObject({
      /** The header in which the proxy names them. It must take away what a browser sends under that name. */
      header: z
        .string()
        .regex(/^[A-Za-z0-9-]+$/, 'this is no name of a header; write it like X-Remote-User')
        .toLowerCase()
        .refine(
          (name) => !NO_NAME.test(name),
          'this header says something else; take one like X-Remote-User',
        ),
      /** `maria@example.com` is the agent `maria` when this is `example.com`. Other domains are nobody's. */
      domain: z.string().min(1).toLowerCase().optional(),
    })
    .optional(),
  /** The company's secret from which everybody's own pairing key is made. */
  key: Secret.optional(),
});

const LEAST_LETTERS = 32;

/** Throws a ConfigError when the company's secret could be guessed. */
export function soundSecret(secret: string): string {
  if (secret.length >= LEAST_LETTERS) return secret;
  throw new ConfigError(
    `pairing.key: this secret has ${secret.length} characters; take one of ${LEAST_LETTERS} or more, e.g. of openssl rand -hex 32.`,
  );
}
