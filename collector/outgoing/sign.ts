import { createHmac } from 'node:crypto';

/** Signatures of Standard Webhooks (https://github.com/standard-webhooks/standard-webhooks), symmetric: v1. */

const signature = (secret: string, signed: string): string =>
  `v1,${createHmac('sha256', Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
    .update(signed)
    .digest('base64')}`;

/**
 * The fields that say who sends this, and when: a receiver checks one of the signatures, the age, and whether it has had
 * the message before.
 * @param at UTC ms of this attempt
 * @param secrets of the form `whsec_…`; several while one takes the place of another
 */
export function signedHeaders(
  message: string,
  at: number,
  body: string,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(at / 1000));
  const signed = `${message}.${timestamp}.${body}`;
  return {
    'webhook-id': message,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map((secret) => signature(secret, signed)).join(' '),
  };
}
