/**
 * A UUID version 7 (RFC 9562 §5.7): 48 bits of milliseconds since 1970, then random bits.
 * @param now UTC milliseconds, an integer
 * @param random 16 random bytes
 */
export function uuid7(now: number, random: Uint8Array): string {
  const time = now.toString(16).padStart(12, '0');
  const hex = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  // Version 7, and the variant's two bits.
  const variant = (8 + (((random[8] ?? 0) >> 4) & 3)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** UTC ms a UUIDv7 was made at. */
export const madeAt = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
