import { request } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CONFIG, start } from './support.ts';

const BUILT = join(import.meta.dirname, '../../../dist/widget');
const PROXIED = { ...CONFIG, origins: ['https://shop.test'] };

/** A browser's look, with the headers a page's own fetch may not set. */
const look = (
  url: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; type: string; cache: string; allowed: string; text: string }> =>
  new Promise((resolve, reject) => {
    const asked = request(url + path, { headers }, (answer) => {
      let text = '';
      answer.on('data', (part) => {
        text += part;
      });
      answer.on('end', () => {
        const { headers: got, statusCode: status = 0 } = answer;
        resolve({
          status,
          type: String(got['content-type']),
          cache: String(got['cache-control']),
          allowed: String(got['access-control-allow-origin']),
          text,
        });
      });
    });
    asked.on('error', reject);
    asked.end();
  });

/** What a module's script says before it ends or throws. */
async function run(text: string): Promise<{ printed: unknown[]; thrown: unknown }> {
  const printed: unknown[] = [];
  const body = text.replaceAll('export const ', 'const ');
  try {
    new Function('console', body)({ error: (line: unknown) => printed.push(line) });
    return { printed, thrown: null };
  } catch (thrown) {
    return { printed, thrown };
  }
}

test('a widget that is not built says so wherever it is asked for', async () => {
  const { url } = await start();
  const script = await look(url, '/widget/overdesk.js');
  expect(script).toMatchObject({ status: 200, cache: 'no-store', allowed: '*' });
  expect((await run(script.text)).printed).toEqual([
    expect.stringMatching(/^Overdesk: the collector has no built widget\. Run “npm run build:widget”/),
  ]);
  const module = await look(url, '/widget/sites/test-shop/en.js');
  expect((await run(module.text)).thrown).toContain('the collector has no built widget');
});

test('a page that names another site, or none, hears which it must name', async () => {
  const { url } = await start(CONFIG, { widget: BUILT });
  const origin = 'https://shop.test';
  const other = await look(url, '/widget/sites/tset-shop/en.js', { origin });
  expect(other).toMatchObject({ status: 200, type: 'text/javascript; charset=utf-8', cache: 'no-store' });
  expect((await run(other.text)).thrown).toBe(
    'Overdesk: there is no site "tset-shop" here. Write data-site="test-shop" into the script tag.',
  );
  const none = await look(url, '/widget/sites/undefined/en.after.js', { origin });
  expect((await run(none.text)).thrown).toContain('the script tag has no data-site');
  // What looks after addresses, and is no page, gets what there is: nothing.
  const fetched = await look(url, '/widget/sites/tset-shop/en.js', { 'sec-fetch-dest': 'empty' });
  expect(fetched.status).toBe(404);
  expect(JSON.parse(fetched.text).detail).toContain('There is no site "tset-shop" here');
});

test('a text in an address stays a text in the script that tells it', async () => {
  const { url } = await start(CONFIG, { widget: BUILT });
  const path = `/widget/sites/${encodeURIComponent('"+alert(1)+"\u2028</script>')}/en.js`;
  const { thrown } = await run((await look(url, path)).text);
  expect(thrown).toContain('"+alert(1)+"\u2028</script>');
});

test.each([
  ['an origin of the configuration', { origin: 'https://shop.test' }, null],
  ['no origin', {}, null],
  ['another origin', { origin: 'https://www.shop.test' }, 'Add "https://www.shop.test" to “origins”'],
  ['a file', { origin: 'null' }, 'opened from a file or in a sandboxed frame'],
  [
    'a proxy nobody named',
    { origin: 'https://shop.test', 'x-forwarded-for': '203.0.113.7' },
    'Add the proxy’s address to “proxies”',
  ],
])('a page with %s: its module works, and tells what is in the way', async (_, headers, told) => {
  const { url } = await start(PROXIED, { widget: BUILT });
  for (const file of ['en.js', 'en.after.js']) {
    const module = await look(url, `/widget/sites/test-shop/${file}`, headers);
    const end = module.text.trimEnd().split('\n').at(-1) ?? '';
    expect([module.status, end.startsWith('console.error(')]).toEqual([200, told !== null]);
    expect(module.cache.includes('no-store')).toBe(told !== null);
    if (told) expect(end).toContain(told.replaceAll('"', '\\"'));
    expect(module.text.match(/console\.error\("Overdesk/g)?.length ?? 0).toBe(told ? 1 : 0);
  }
  const report = await look(url, '/v1/sites/test-shop/doctor', headers);
  expect(report).toMatchObject({ status: 200, allowed: '*', cache: 'no-store' });
  expect(JSON.parse(report.text).troubles).toEqual(told ? [expect.stringContaining(told)] : []);
});

test('a proxy that is named, or that asks from far away, is no trouble', async () => {
  const named = await start({ ...PROXIED, proxies: ['127.0.0.1'] }, { widget: BUILT });
  const report = await look(named.url, '/v1/sites/test-shop/doctor', { 'x-forwarded-for': '203.0.113.7' });
  expect(JSON.parse(report.text).troubles).toEqual([]);
});

test('the page’s doctor can read why its requests are refused', async () => {
  const { url } = await start(CONFIG, { widget: BUILT });
  const origin = 'https://www.shop.test';
  const unknown = await look(url, '/v1/sites/tset-shop/doctor', { origin });
  expect(unknown).toMatchObject({ status: 404, allowed: '*' });
  expect(JSON.parse(unknown.text).detail).toContain('Write data-site="test-shop"');
});
