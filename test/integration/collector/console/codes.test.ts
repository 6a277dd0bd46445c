import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newCode } from '../../../../collector/security/keys.ts';
import { CONFIG, freshFolder, refusal, start } from '../support.ts';
import { cookieOf, enter, ownHeaders, signIn } from './support.ts';

/** What somebody can do with codes they should not have. */

test('of ten who use one code at once, one comes in', async () => {
  const { url, consoleLink } = await start();
  const { code } = await consoleLink('lena');
  const answers = await Promise.all(Array.from({ length: 10 }, () => signIn(url, code)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(401)]);
});

test('whoever tries 200 codes is held up, and told until when; a code that is right then, too', async () => {
  const { url, consoleLink } = await start();
  const { code } = await consoleLink('lena');
  const told: number[] = [];
  for (let i = 0; i < 200; i++) told.push((await signIn(url, newCode())).status);
  const tried = told.filter((status) => status === 401).length;
  expect(tried).toBeGreaterThanOrEqual(30);
  // So many at once, and one every two seconds.
  expect(tried).toBeLessThan(60);
  const held = await signIn(url, code);
  expect([held.status, Number(held.headers.get('retry-after')) > 0]).toEqual([429, true]);
});

test('a code that is known, used or made up is refused in the same words', async () => {
  const { url, consoleLink } = await start();
  const [first, second] = [await consoleLink('lena'), await consoleLink('lena')];
  await signIn(url, second.code);
  const answers = new Set<string>();
  for (const code of [
    first.code,
    second.code,
    newCode(),
    "' or 1=1 --",
    'ABCD\r\nEFGH',
    '\u0000\u0000\u0000\u0000\u0000\u0000',
  ]) {
    const answer = await signIn(url, code);
    answers.add(`${answer.status} ${await answer.text()}`);
    expect(answer.headers.get('set-cookie')).toBeNull();
  }
  expect([...answers]).toEqual([expect.stringMatching(/^401 /)]);
});

test('a session a stranger has put there is not the one that is signed in', async () => {
  const { url, consoleLink } = await start();
  const planted = `overdesk=c1.${'x'.repeat(43)}`;
  const entered = await signIn(url, (await consoleLink('lena')).code, { cookie: planted });
  expect(cookieOf(entered)).not.toBe(planted);
  expect((await fetch(`${url}/v1/console/me`, { headers: { cookie: planted } })).status).toBe(401);
});

test('what a browser calls itself writes no header and no words of its own', async () => {
  const collector = await start();
  const { url, consoleLink } = collector;
  const agent = `Mozilla/5.0 (X11; Linux x86_64) <script>alert(1)</script> Firefox/140.0 ${'x'.repeat(4000)}`;
  await signIn(url, (await consoleLink('maria')).code, { 'user-agent': agent });
  const { call } = await enter(collector, 'lena');
  const { sessions } = await (await call('GET', '/v1/console/sessions')).json();
  const [marias] = sessions.filter((one: { person: { id: string } }) => one.person.id === 'maria');
  expect(marias.device).toBe('Firefox, Linux');
});

test('nothing of a code or a session stands in the log, and only its hash in the store', async () => {
  const data = await freshFolder();
  const file = join(data, 'overdesk.json');
  await writeFile(file, JSON.stringify(CONFIG));
  const where = ['--config', file, '--data', data];
  const started = spawn('node', ['collector/cli/overdesk.js', 'start', ...where, '--port', '0']);
  let log = '';
  const url = await new Promise<string>((resolve) => {
    for (const stream of [started.stdout, started.stderr]) {
      stream.on('data', (chunk) => {
        log += chunk;
        const found = /listens on (http:\S+)/.exec(log)?.[1];
        if (found) resolve(found);
      });
    }
  });
  const made = spawn('node', ['collector/cli/overdesk.js', 'console', ...where, '--agent', 'lena']);
  let printed = '';
  made.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  await once(made, 'close');
  const code = /#code=(\S+)/.exec(printed)?.[1] ?? '';
  await signIn(url, `${code}x`);
  const entered = await signIn(url, code);
  const cookie = cookieOf(entered);
  const headers = { ...ownHeaders(url), cookie };
  await fetch(`${url}/v1/console/me?code=${code}`, { headers });
  await fetch(`${url}/console?code=${code}`, { headers });
  await fetch(`${url}/v1/console/sign-out`, { method: 'POST', headers, body: '{' });
  started.kill('SIGTERM');
  await once(started, 'close');
  expect(entered.status).toBe(200);
  expect(log.split('\n').length).toBeGreaterThan(4);
  const files = await Promise.all(
    (await readdir(data)).filter((name) => name.includes('sqlite')).map((name) => readFile(join(data, name))),
  );
  expect(files.length).toBeGreaterThan(0);
  for (const secret of [code, cookie.split('=')[1] ?? '']) {
    expect(log).not.toContain(secret);
    for (const bytes of files) expect(bytes.includes(secret)).toBe(false);
  }
});

test('a code that is used leads nowhere else: an address in the sign-in is no address to go to', async () => {
  const { url, consoleLink } = await start();
  const { code } = await consoleLink('lena');
  for (const path of [
    '//elsewhere.test',
    '/console//elsewhere.test',
    '/console?next=https://elsewhere.test',
  ]) {
    const answer = await fetch(url + path, { redirect: 'manual' });
    expect([path, answer.headers.get('location')]).toEqual([path, null]);
  }
  const odd = await fetch(`${url}/v1/console/sign-in`, {
    method: 'POST',
    headers: ownHeaders(url),
    body: JSON.stringify({ code, next: 'https://elsewhere.test' }),
  });
  expect(await refusal(odd)).toBe('400 malformed-body');
});
