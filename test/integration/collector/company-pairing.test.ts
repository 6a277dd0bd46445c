import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { checkConfig } from '../../../collector/config/check.ts';
import { pairingKey } from '../../../collector/security/pairing-key.ts';
import { startCollector } from '../../../collector/server.ts';
import { embedded, environmentOf } from './store-in.ts';
import { CONFIG, freshFolder, refusal, start } from './support.ts';

const secret = 'a secret of the company, 32 letters or more';
const env = { COMPANY_KEY: secret };
const withKeys = { ...CONFIG, pairing: { key: { env: 'COMPANY_KEY' } } };
const run = promisify(execFile);

const pairAt = (url: string, body: object, headers: Record<string, string> = {}) =>
  fetch(`${url}/v1/agent/pair/company`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('a pairing key', () => {
  /** A running collector, and commands on its store. */
  async function desk() {
    const data = await freshFolder();
    const file = join(data, 'config.json');
    await writeFile(file, JSON.stringify(withKeys));
    const collector = await start(withKeys, { data, env });
    const { url } = collector;
    const script = new URL('../../../collector/cli/overdesk.js', import.meta.url).pathname;
    const command = async (name: string, own: readonly string[] = [], key = secret): Promise<string> => {
      const args = [script, name, '--config', file, '--data', data, ...own];
      const env = { ...process.env, ...(await environmentOf(data)), COMPANY_KEY: key };
      return (await run(process.execPath, args, { env })).stdout;
    };
    const keysOf = async (...own: string[]): Promise<Record<string, string>> => {
      const [, ...rows] = (await command('pairing-keys', own)).trim().split('\r\n');
      return Object.fromEntries(rows.map((row) => [row.split(',')[0], row.split(',').at(-1)]));
    };
    return { collector, data, url, command, keysOf };
  }

  test('pairs the agent it was made for, as often as they have a browser, and nobody else', async () => {
    const { url, command, keysOf } = await desk();
    const keys = await keysOf();
    expect(Object.keys(keys)).toEqual(['maria', 'wim', 'lena']);
    for (const [agent, key] of Object.entries(keys)) {
      for (const device of ['at the office', 'at home']) {
        const paired = await pairAt(url, { key, device });
        expect(paired.status).toBe(200);
        const { token, agent: told } = await paired.json();
        expect(told.id).toBe(agent);
        const me = await fetch(`${url}/v1/agent/me`, { headers: { authorization: `Bearer ${token}` } });
        expect((await me.json()).agent.id).toBe(agent);
      }
    }
    const { maria = '' } = keys;
    const others = (await command('pairing-keys', ['--agent', 'maria'], `another ${secret}`)).trim();
    for (const key of [maria.replace('maria', 'lena'), `${maria}0`, 'k1', others.split(',').at(-1)]) {
      expect(await refusal(await pairAt(url, { key }))).toBe('401 unknown-code');
    }
  });

  test('ends when its agent’s access is revoked; one made afterwards holds', async () => {
    const { url, command, keysOf } = await desk();
    const { maria: before, wim } = await keysOf();
    expect(await command('revoke', ['--agent', 'maria'])).toContain('Pairing keys made until now are void.');
    await expect(command('revoke', ['--agent', 'mria'])).rejects.toThrow('No device of "mria"');
    expect(await refusal(await pairAt(url, { key: before }))).toBe('401 unknown-code');
    expect((await pairAt(url, { key: wim })).status).toBe(200);
    // Keys tell their second.
    await expect
      .poll(async () => (await pairAt(url, { key: (await keysOf('--agent', 'maria'))['maria'] })).status)
      .toBe(200);
    expect(await refusal(await pairAt(url, { key: before }))).toBe('401 unknown-code');
  });

  test('made by a clock that is ahead, which no revocation would end, is not taken before its time', async () => {
    const { url } = await desk();
    const key = pairingKey(secret, 'maria', Date.now() + 3_600_000);
    expect(await refusal(await pairAt(url, { key }))).toBe('401 unknown-code');
  });

  test.runIf(embedded)(
    'of a lost device stays void when a backup from before that device is put back',
    async () => {
      const { collector, data, url, command, keysOf } = await desk();
      const { maria: key = '' } = await keysOf();
      const to = join(await freshFolder(), 'backup');
      await command('backup', ['--to', to]);
      const { token } = await (await pairAt(url, { key })).json();
      const id = /^\w+(?= {2}maria)/m.exec(await command('tokens'))?.[0] ?? '';
      expect(await command('revoke', ['--token', id])).toContain('1 device revoked');
      await collector.close();
      await command('restore', ['--from', to]);
      const again = await start(withKeys, { data, env });
      expect(await refusal(await pairAt(again.url, { key }))).toBe('401 unknown-code');
      const me = await fetch(`${again.url}/v1/agent/me`, { headers: { authorization: `Bearer ${token}` } });
      expect(me.status).toBe(401);
    },
  );

  test('is not taken where none were set up, and not made of a secret that can be guessed', async () => {
    const { url } = await start();
    expect(await refusal(await pairAt(url, { key: 'k1.maria.1.0' }))).toBe('404 not-found');
    const data = await freshFolder();
    const short = {
      settings: checkConfig(withKeys),
      log: 'silent',
      data,
      env: { COMPANY_KEY: 'short' },
    } as const;
    await expect(startCollector(short)).rejects.toThrow('take one of 32 or more');
  });
});

describe('single sign-on', () => {
  const pairing = { signOn: { header: 'X-Remote-User', domain: 'Example.com' } };
  const behind = (proxies: string[]) => start({ ...CONFIG, pairing, proxies });
  const forwarded = (user: string) => ({ 'x-forwarded-for': '198.51.100.7', 'x-remote-user': user });

  test('pairs whom the company’s proxy names', async () => {
    const { url } = await behind(['loopback']);
    for (const [user, agent] of [
      ['maria', 'maria'],
      ['lena@example.com', 'lena'],
    ] as const) {
      const paired = await pairAt(url, {}, forwarded(user));
      expect(paired.status).toBe(200);
      expect((await paired.json()).agent.id).toBe(agent);
    }
    for (const [user, no] of [
      ['lena@elsewhere.example', '401 unknown-code'],
      ['nobody', '401 unknown-code'],
      ['maria, lena', '401 unknown-code'],
      ['', '401 unauthorized'],
    ] as const) {
      expect(await refusal(await pairAt(url, {}, forwarded(user)))).toBe(no);
    }
  });

  test('believes nobody but the proxies that are named', async () => {
    const { url } = await behind(['192.0.2.1']);
    expect(await refusal(await pairAt(url, {}, forwarded('maria')))).toBe('401 unauthorized');
    const near = await behind(['loopback']);
    expect(await refusal(await pairAt(near.url, {}, { 'x-remote-user': 'maria' }))).toBe('401 unauthorized');
    expect(() => checkConfig({ ...CONFIG, pairing })).toThrow(
      'pairing.signOn: who is signed in is told by a proxy',
    );
    for (const header of ['Authorization', 'X-Forwarded-For', 'two words']) {
      expect(() => checkConfig({ ...CONFIG, pairing: { signOn: { header } } })).toThrow(
        'pairing.signOn.header',
      );
    }
  });

  test('gives no page of the same browser a token', async () => {
    const { url } = await behind(['loopback']);
    const from = { ...forwarded('maria'), origin: 'https://shop.test' };
    expect(await refusal(await pairAt(url, {}, from))).toBe('403 foreign-origin');
    // As a form of a page without referrer says it.
    const form = { ...forwarded('maria'), origin: 'null', 'content-type': 'text/plain' };
    expect(await refusal(await pairAt(url, {}, form))).toBe('403 foreign-origin');
  });

  test('says on its page, in the reader’s language, that they are signed in', async () => {
    const { url } = await behind(['loopback']);
    const open = (headers: Record<string, string>) => fetch(`${url}/v1/agent/pair/company`, { headers });
    const page = await open({ ...forwarded('maria'), 'accept-language': 'de' });
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('Die Anmeldung hat geklappt.');
    expect((await open({})).status).toBe(401);
  });
});
