import { execFile } from 'node:child_process';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { enter } from './console/support.ts';
import { embedded, environmentOf } from './store-in.ts';
import { CONFIG, four, freshFolder, pair, post, say, start, startSession, uuid7 } from './support.ts';

const COMMENT = 'my secret is 4711-never-tell';

/** A collector with one customer's secret in it, and its commands. */
async function desk() {
  const data = await freshFolder();
  const file = join(await freshFolder(), 'config.json');
  await writeFile(file, JSON.stringify(CONFIG));
  const command = async (name: string, ...options: string[]): Promise<string> => {
    const path = new URL('../../../collector/cli/overdesk.js', import.meta.url).pathname;
    const env = { ...process.env, ...(await environmentOf(data)) };
    const all = [path, name, '--config', file, '--data', data, ...options];
    const { stdout } = await promisify(execFile)(process.execPath, all, { env });
    return stdout;
  };
  const collector = await start(CONFIG, { data });
  const { session } = await startSession(collector.url);
  await post(collector.url, '/v1/responses', four(session, { answers: { csat: 4, why: COMMENT } }));
  return { data, collector, session, command };
}
const found = async (data: string): Promise<string[]> => {
  const files = await readdir(data);
  const texts = await Promise.all(files.map((file) => readFile(join(data, file), 'latin1')));
  return files.filter((_, i) => texts[i]?.includes(COMMENT));
};

test('a customer gets all that is kept about them, by their address however written', async () => {
  const { collector, command, session } = await desk();
  await say(collector.url, session, 'recovery', { id: uuid7(), to: 'agent' });
  const lines = (await command('export', '--email', 'DORA@example.org')).trim().split('\n');
  const records = lines.map((line) => JSON.parse(line));
  expect(records).toMatchObject([
    { kind: 'session', id: session },
    { kind: 'response', session, answers: expect.stringContaining(COMMENT) },
    { kind: 'recovery', session, target: 'agent', agent: 'maria', done_at: null },
  ]);
  expect(await command('export', '--email', 'nobody@example.org')).toBe('');
});

test('… as one document, and as a page with the questions they were asked', async () => {
  const { command, session } = await desk();
  const document = JSON.parse(await command('export', '--email', 'dora@example.org', '--format', 'json'));
  expect(document).toMatchObject({
    company: CONFIG.company,
    records: [
      { kind: 'session', id: session, answers: { platform: 'mac' } },
      { kind: 'response', answers: { csat: 4, why: COMMENT } },
    ],
  });
  const page = await command('export', '--email', 'dora@example.org', '--format', 'html');
  expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(page).toContain('<h1>What Test &#38; Co keeps about you</h1>');
  // In the customer's own language, as the page asked it: the option's name, not its value.
  expect(page).toContain('¿Qué ordenador?</dt><dd lang="es-MX" dir="auto">Mac</dd>');
  expect(page).toContain(`Anything to add?</dt><dd lang="es-MX" dir="auto">${COMMENT}</dd>`);
  expect(page).not.toMatch(/\[object|undefined/);
  expect(await command('export', '--email', 'nobody@example.org', '--format', 'html')).toContain(
    'Nothing is kept about you.',
  );
  await expect(command('export', '--email', 'dora@example.org', '--format', 'pdf')).rejects.toThrow('Usage');
});

test('… and what a lead wrote of them: hints, and why the session was handed over', async () => {
  const { collector, command } = await desk();
  const { session } = await startSession(collector.url);
  const lena = await enter(collector, 'lena');
  const at = `/v1/console/live/sessions/${session}`;
  const hint = { id: uuid7(), words: 'She was promised a refund' };
  expect((await lena.call('POST', `${at}/hints`, hint)).status).toBe(200);
  const given = { to: { queue: 'support' }, reason: 'They know her contract' };
  expect((await lena.call('POST', `${at}/hand-over`, given)).status).toBe(200);
  const lines = (await command('export', '--email', 'dora@example.org')).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { kind: 'session', handed: null },
    { kind: 'session', id: session, handed: expect.stringContaining(given.reason) },
    { kind: 'response' },
    { kind: 'hint', session, person: 'lena', words: hint.words },
  ]);
});

test.runIf(embedded)(
  'erased: gone from the files, the agent is told to drop it, and a backup put back is erased again',
  async () => {
    const { data, collector, session, command } = await desk();
    const maria = await pair(collector, 'maria');
    await collector.close();
    await copyFile(join(data, 'overdesk.sqlite'), join(data, 'backup'));

    expect(await command('erase', '--email', 'dora@example.org')).toBe('1 session erased.\n');
    expect(await found(data)).toEqual(['backup']);
    const again = await start(CONFIG, { data });
    const call = (path: string) =>
      fetch(again.url + path, { headers: { authorization: `Bearer ${maria.token}` } });
    const { items } = await (await call('/v1/agent/feed')).json();
    expect(items).toMatchObject([{ kind: 'erased', session }]);
    expect((await say(again.url, session, 'state')).status).toBe(404);

    // The customer may come back, and is not erased for what they wished before.
    const { session: later } = await startSession(again.url);
    expect(await command('export', '--email', 'dora@example.org')).toContain(later);
    await again.close();

    await copyFile(join(data, 'backup'), join(data, 'overdesk.sqlite'));
    await writeFile(join(data, 'backup'), '');
    const restored = await start(CONFIG, { data });
    expect((await say(restored.url, session, 'state')).status).toBe(404);
    expect(await found(data)).toEqual([]);
  },
);

test('a command without what it needs says how it is used', async () => {
  const { command } = await desk();
  await expect(command('erase')).rejects.toThrow('Usage: npx overdesk erase');
  await expect(command('pair', '--agent', 'nobody')).rejects.toThrow('there are maria, wim, lena');
  expect(await command('pair', '--agent', 'maria')).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4} /);
});
