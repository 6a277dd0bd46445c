import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { chatwoot } from '../../../collector/webhooks/chatwoot.ts';
import { intercom } from '../../../collector/webhooks/intercom.ts';
import { other } from '../../../collector/webhooks/other.ts';
import { tidio } from '../../../collector/webhooks/tidio.ts';

const now = Date.UTC(2026, 10, 30);
const seconds = `${now / 1000}`;
const raw = '{"event":"ended","conversation":"7"}';
const hex = (text: string, algorithm = 'sha256') =>
  createHmac(algorithm, 'secret').update(text).digest('hex').toUpperCase();

/** As .NET's BitConverter and PowerShell write a digest. */
test.each([
  ['other', other, { 'x-overdesk-signature': `SHA256=${hex(raw)}` }],
  ['intercom', intercom, { 'x-hub-signature': `SHA1=${hex(raw, 'sha1')}` }],
  [
    'chatwoot',
    chatwoot,
    { 'x-chatwoot-timestamp': seconds, 'x-chatwoot-signature': `SHA256=${hex(`${seconds}.${raw}`)}` },
  ],
  ['tidio', tidio, { 'x-tidio-signature': `t=${seconds},s=${hex(`${raw}_${seconds}`)}` }],
])('%s: a signature in capitals is the same signature', (_, hook, headers: Record<string, string>) => {
  const delivery = { header: (name: string) => headers[name] ?? '', key: '', raw, now };
  expect(hook.isGenuine(delivery, 'secret')).toBe(true);
  expect(hook.isGenuine(delivery, 'another')).toBe(false);
});
