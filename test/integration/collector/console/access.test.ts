import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { ConsoleAccess } from '../../../../shared/protocol/console/access.ts';
import { environmentOf } from '../store-in.ts';
import { CONFIG, freshFolder, pair, refusal, start } from '../support.ts';
import { enter, signIn } from './support.ts';

/** Who has come in, who may be invited, and who can be shown the door. */

/** Lena leads and administers, Wim leads, María is an agent. */
const config = { ...CONFIG, leads: ['lena', 'wim'], admins: ['lena'] };

async function desk() {
  const data = await freshFolder();
  const collector = await start(config, { data });
  const [lena, wim, maria] = [
    await enter(collector, 'lena'),
    await enter(collector, 'wim'),
    await enter(collector, 'maria'),
  ];
  const sessionsOf = async ({ call }: typeof lena): Promise<ConsoleAccess['sessions']> =>
    (await (await call('GET', '/v1/console/sessions')).json()).sessions;
  return { data, collector, url: collector.url, lena, wim, maria, sessionsOf };
}

test('each sees their own sessions, an admin everybody’s; the one that asks is marked', async () => {
  const { lena, wim, maria, sessionsOf } = await desk();
  expect([lena.me.role, wim.me.role, maria.me.role]).toEqual(['admin', 'lead', 'agent']);
  expect((await sessionsOf(maria)).map(({ person, current }) => [person.id, current])).toEqual([
    ['maria', true],
  ]);
  expect((await sessionsOf(wim)).map(({ person }) => person.id)).toEqual(['wim']);
  const all = await sessionsOf(lena);
  expect(all.map(({ person }) => person.id).toSorted()).toEqual(['lena', 'maria', 'wim']);
  expect(all.filter(({ current }) => current).map(({ person }) => person.id)).toEqual(['lena']);
  expect(JSON.stringify(all)).not.toMatch(/[0-9a-f]{64}|c1\./);
});

test('one’s own sessions can be ended, an admin ends anybody’s, and nobody else can', async () => {
  const { collector, lena, wim, maria, sessionsOf } = await desk();
  const all = await sessionsOf(lena);
  const idOf = (person: string) => all.find((one) => one.person.id === person)?.id;
  const end = (who: typeof lena, body: object) => who.call('POST', '/v1/console/sessions', body);
  for (const body of [{ session: idOf('maria') }, { person: 'maria' }, { session: 'none' }]) {
    expect(await refusal(await end(wim, body))).toBe('404 not-found');
  }
  const other = await enter(collector, 'wim');
  const ended = await end(other, { session: idOf('wim') });
  expect([ended.status, ended.headers.get('set-cookie')]).toEqual([204, null]);
  expect((await wim.call('GET', '/v1/console/me')).status).toBe(401);
  expect((await end(lena, { person: 'maria' })).status).toBe(204);
  expect((await maria.call('GET', '/v1/console/me')).status).toBe(401);
  const self = await end(lena, { person: 'lena' });
  expect(self.headers.get('set-cookie')).toContain('Max-Age=0');
  expect((await lena.call('GET', '/v1/console/me')).status).toBe(401);
});

test('a lead invites agents, an admin leads, too; the link works once and ends with the person’s sessions', async () => {
  const { url, lena, wim, maria } = await desk();
  const invite = (who: typeof lena, agent: string) => who.call('POST', '/v1/console/invitations', { agent });
  expect(await refusal(await invite(maria, 'wim'))).toBe('403 not-allowed');
  expect(await refusal(await invite(wim, 'lena'))).toBe('403 not-allowed');
  expect(await refusal(await invite(wim, 'nobody'))).toBe('404 not-found');
  const invitation = await (await invite(wim, 'maria')).json();
  expect(invitation.link).toBe(`${url}/console#code=${invitation.code}`);
  expect(await (await signIn(url, invitation.code)).json()).toMatchObject({ id: 'maria' });
  expect(await refusal(await signIn(url, invitation.code))).toBe('401 unknown-code');

  const [first, second] = [
    await (await invite(lena, 'wim')).json(),
    await (await invite(lena, 'wim')).json(),
  ];
  expect(await refusal(await signIn(url, first.code))).toBe('401 unknown-code');
  await lena.call('POST', '/v1/console/sessions', { person: 'wim' });
  expect(await refusal(await signIn(url, second.code))).toBe('401 unknown-code');
});

test('a paired lead is handed over within a minute; an agent is not', async () => {
  const data = await freshFolder();
  let now = Date.now();
  const collector = await start(config, { data, now: () => now });
  const [wim, maria] = [await pair(collector, 'wim'), await pair(collector, 'maria')];
  const handOver = async () => (await wim.call('POST', '/v1/lead/console', {})).json();
  const { code, expiresAt } = await handOver();
  expect(expiresAt).toBe(now + 60_000);
  expect(await (await signIn(collector.url, code)).json()).toMatchObject({ id: 'wim', role: 'lead' });
  const late = await handOver();
  now += 60_000;
  expect(await refusal(await signIn(collector.url, late.code))).toBe('401 unknown-code');
  expect(await refusal(await maria.call('POST', '/v1/lead/console', {}))).toBe('403 not-a-lead');
});

test('whoever leaves the desk has no way in any more', async () => {
  const { data, collector, maria } = await desk();
  const { code } = await collector.consoleLink('maria');
  await collector.close();
  const agents = CONFIG.desk.agents.filter(({ id }) => id !== 'maria');
  const later = await start({ ...config, desk: { ...CONFIG.desk, agents } }, { data });
  const me = await fetch(`${later.url}/v1/console/me`, { headers: { cookie: maria.cookie } });
  expect(me.status).toBe(401);
  expect(await refusal(await signIn(later.url, code))).toBe('401 unknown-code');
});

test('the command line lets somebody in, and revoke ends what an agent has on the console', async () => {
  const { data, url, maria } = await desk();
  const file = join(data, 'overdesk.json');
  await writeFile(file, JSON.stringify(config));
  const env = { ...process.env, ...(await environmentOf(data)) };
  const overdesk = (...args: string[]) =>
    promisify(execFile)('node', ['collector/cli/overdesk.js', ...args, '--config', file, '--data', data], {
      env,
    });
  const { stdout } = await overdesk('console', '--agent', 'wim', '--url', `${url}/`);
  const [link = '', code = ''] = stdout.split(/\s+/);
  expect(link).toBe(`${url}/console#code=${code}`);
  expect(await (await signIn(url, code)).json()).toMatchObject({ id: 'wim' });
  await expect(overdesk('console', '--agent', 'nobody')).rejects.toThrow('there are maria, wim, lena');

  expect((await overdesk('revoke', '--agent', 'maria')).stdout).toContain('1 session of the console ended');
  expect((await maria.call('GET', '/v1/console/me')).status).toBe(401);
});
