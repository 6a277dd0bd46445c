import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeKey, readKey } from '../../../collector/data-folder/key-file.ts';
import { keysFrom, newCode, newToken } from '../../../collector/security/keys.ts';
import { networkOf, rateLimit } from '../../../collector/security/rate-limit.ts';
import { SessionId, Uuid7 } from '../../../shared/protocol/ids.ts';
import { freshFolder, uuid7 } from './support.ts';

const keys = keysFrom(Buffer.alloc(32, 1));

test('the key is made at the first start, kept, and readable by its owner alone', async () => {
  const folder = await freshFolder();
  const [one, two] = await Promise.all([makeKey(folder), makeKey(folder)]);
  expect(two).toEqual(one);
  expect(await readKey(folder)).toEqual(one);
  expect((await stat(join(folder, 'key'))).mode & 0o777).toBe(0o600);
  expect(await readFile(join(folder, 'key'))).toHaveLength(32);
});

test('a session id is one the protocol takes; any change to it is noticed', () => {
  const id = keys.sessionId('shop', uuid7());
  expect(SessionId.safeParse(id).success).toBe(true);
  expect(keys.isSession('shop', id)).toBe(true);
  expect(keys.isSession('other', id)).toBe(false);
  expect(keysFrom(Buffer.alloc(32, 2)).isSession('shop', id)).toBe(false);
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  fc.assert(
    fc.property(fc.integer({ min: 3, max: id.length - 1 }), fc.constantFrom(...letters), (at, letter) => {
      fc.pre(id[at] !== letter);
      expect(keys.isSession('shop', id.slice(0, at) + letter + id.slice(at + 1))).toBe(false);
    }),
  );
  fc.assert(
    fc.property(
      fc.string(),
      (text) => !keys.isSession('shop', text) && !keys.isSession('shop', `s1.${text}`),
    ),
  );
});

test('neither the start id nor the secret can be had from a session id', () => {
  const start = uuid7();
  const id = keys.sessionId('shop', start);
  const spelled = Buffer.from(id.slice(3), 'base64url').toString('hex');
  expect(spelled).not.toContain(start.replaceAll('-', '').slice(12));
  expect(keys.sessionId('other', start)).not.toBe(id);
  const secret = keys.pageSecret(id);
  expect(secret).toBe(keys.pageSecret(id));
  expect(secret).not.toBe(keysFrom(Buffer.alloc(32, 2)).pageSecret(id));
  expect(secret).not.toBe(keys.pageSecret(keys.sessionId('shop', uuid7())));
});

test('a link’s code is short, always the same, and cannot be had from a session id without the key', () => {
  const session = keys.sessionId('shop', uuid7());
  expect(keys.linkCode(session)).toMatch(/^[2-9a-hj-np-z]{14}$/);
  expect(keys.linkCode(session)).toBe(keys.linkCode(session));
  expect(keysFrom(Buffer.alloc(32, 2)).linkCode(session)).not.toBe(keys.linkCode(session));
  const codes = new Set(Array.from({ length: 1000 }, () => keys.linkCode(keys.sessionId('shop', uuid7()))));
  expect(codes.size).toBe(1000);
});

test('a call is the same session however often it is told, and its start id one the protocol takes', () => {
  const start = keys.startIdOf('call-7', 1_795_000_000_000);
  expect(Uuid7.safeParse(start).success).toBe(true);
  expect(keys.startIdOf('call-7', 1_795_000_000_000)).toBe(start);
  expect(keys.startIdOf('call-8', 1_795_000_000_000)).not.toBe(start);
});

test('a customer is found again however the address is written, and it cannot be read from the reference', () => {
  const ref = keys.customerRef('shop', 'Dora@Example.org ');
  expect(ref).toBe(keys.customerRef('shop', 'dora@example.org'));
  expect(ref).not.toBe(keys.customerRef('other', 'dora@example.org'));
  expect(Buffer.from(ref, 'base64url').toString()).not.toContain('dora');
});

test('codes and tokens do not repeat', () => {
  const codes = new Set(Array.from({ length: 1000 }, newCode));
  expect(codes.size).toBe(1000);
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/);
  expect(new Set(Array.from({ length: 100 }, newToken)).size).toBe(100);
});

test('a bucket lets a burst through, then its rate, each key for itself', () => {
  const limit = rateLimit({ burst: 3, perSecond: 2 });
  expect([0, 0, 0].map(() => limit.take('a', 1000))).toEqual([0, 0, 0]);
  expect(limit.take('a', 1000)).toBe(1);
  expect(limit.take('b', 1000)).toBe(0);
  expect(limit.take('a', 1500)).toBe(0);
  expect(limit.take('a', 1500)).toBe(1);
  // A clock set back gives nothing away, and keeps nobody out longer than the rate does.
  expect(limit.take('a', -3_600_000)).toBe(1);
  expect(limit.take('a', -3_600_000 + 500)).toBe(0);
});

test('never more than burst plus rate × time passes', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 200 }), (gaps) => {
      const limit = rateLimit({ burst: 5, perSecond: 10 });
      let now = 0;
      let passed = 0;
      for (const gap of gaps) {
        now += gap;
        if (limit.take('a', now) === 0) passed += 1;
      }
      expect(passed).toBeLessThanOrEqual(5 + (now / 1000) * 10);
    }),
  );
});

test('one household is one network: IPv4 as it is, IPv6 by its first half', () => {
  expect(networkOf('203.0.113.9')).toBe('203.0.113.9');
  expect(networkOf('::ffff:203.0.113.9')).toBe('203.0.113.9');
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe(networkOf('2001:0db8:1:2::9'));
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
  expect(networkOf('::1')).toBe('0:0:0:0::/64');
});
