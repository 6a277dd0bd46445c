import { type Draw, normalOf } from '../../shared/kpi/team/blur.ts';

/** Normal numbers for labels, made of a secret (hexadecimal) that never leaves this browser: the same in every visit and process. */
export async function secretDraw(secret: string): Promise<Draw> {
  const key = await crypto.subtle.importKey(
    'raw',
    Uint8Array.from(secret.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const encoder = new TextEncoder();
  return async (label) =>
    normalOf(new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(label))));
}
