import { createHash } from 'node:crypto';
import type { SQLOutputValue } from 'node:sqlite';

/** `JSON.stringify` sees a buffer's own JSON first, so that bytes are given as text. */
const hex = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`;

/** A value as both engines give it. */
export const plain = (value: SQLOutputValue | Buffer): unknown =>
  value instanceof Uint8Array ? hex(value) : value;

/** What rows come to, in whatever order they are read: how many, and the sum of their digests. */
export class Sum {
  rows = 0;
  #digests = 0n;

  /** `row`: plain values, in the order of the columns. */
  add(row: readonly unknown[]): void {
    this.#digests += createHash('sha256').update(JSON.stringify(row)).digest().readBigUInt64BE();
    this.rows += 1;
  }

  equals(other: Sum): boolean {
    return this.rows === other.rows && this.#digests === other.#digests;
  }
}
