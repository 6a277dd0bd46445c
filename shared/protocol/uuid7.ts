/**
 * A UUID version 7 (RFC 9562 §5.7): 48 bits of milliseconds since 1970, then random bits.
 * @param now UTC milliseconds
 * @param random 16 random bytes; they are used up
 */
export function uuid7(now: number, random: Uint8Array): string {
  const view = new DataView(random.buffer, random.byteOffset);
  view.setUint16(0, Math.floor(now / 2 ** 32));
  view.setUint32(2, now % 2 ** 32);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  const hex = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
