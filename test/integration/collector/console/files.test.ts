import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { freshFolder, start } from '../support.ts';

/** What is served at /console, built or not. */

async function built() {
  const folder = join(await freshFolder(), 'console');
  await mkdir(folder);
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Console</title>');
  await writeFile(join(folder, 'app-1a2b3c4d.js'), 'export {};');
  await writeFile(join(folder, 'app-1a2b3c4d.js.br'), brotliCompressSync('export {};'));
  return folder;
}

test('the console stands at every address of its own that names no file, and lets nothing foreign in', async () => {
  const { url } = await start(undefined, { console: await built() });
  for (const path of ['/console', '/console/', '/console/results', '/console/set-up/access']) {
    const page = await fetch(url + path);
    expect([path, page.status, page.headers.get('content-type')]).toEqual([
      path,
      200,
      'text/html; charset=utf-8',
    ]);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('set-cookie')).toBeNull();
  }
});

test('a file with its hash in its name is kept for ever, and compressed for who takes that', async () => {
  const { url } = await start(undefined, { console: await built() });
  const file = (encoding: string) =>
    fetch(`${url}/console/app-1a2b3c4d.js`, { headers: { 'accept-encoding': encoding } });
  for (const encoding of ['br', 'identity']) {
    const answer = await file(encoding);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-encoding')).toBe(encoding === 'br' ? 'br' : null);
    expect(await answer.text()).toBe('export {};');
  }
  for (const path of ['/console/gone-12345678.js', '/console/..%2foverdesk.json', '/console/%2e%2e/key.js']) {
    expect((await fetch(url + path)).status).toBe(404);
  }
});

test('a collector without a built console says what to do, in one line', async () => {
  const { url } = await start(undefined, { console: join(await freshFolder(), 'never-built') });
  for (const path of ['/console', '/console/results']) {
    const answer = await fetch(url + path);
    expect([answer.status, await answer.text()]).toEqual([
      404,
      expect.stringMatching(/^.*npm run build.*\n$/),
    ]);
  }
});
