import { createHash } from 'node:crypto';

/** The strong validator of a text: the same text has the same, in every process. */
export const etagOf = (text: string): string =>
  `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
