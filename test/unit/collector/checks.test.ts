import { request as ask, createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { chatTroubles } from '../../../collector/checks/chat.ts';
import { faultOf } from '../../../collector/checks/public-url.ts';
import { deadReferences } from '../../../collector/checks/references.ts';
import { checkConfig } from '../../../collector/config/check.ts';
import { type Helpdesk, Unreachable } from '../../../collector/helpdesk/helpdesk.ts';
import { CONFIG, freshFolder, start } from './support.ts';

const BUILT = join(import.meta.dirname, '../../../dist/widget');
const health = async (url: string) => (await fetch(`${url}/healthz`)).json();
const troublesOf = async (url: string): Promise<string[]> => (await health(url)).troubles;

test('a sound configuration has no troubles', async () => {
  const { url } = await start(CONFIG, { widget: BUILT });
  expect(await health(url)).toMatchObject({ ok: true, troubles: [] });
});

test('without a built widget it starts, and says so; strangers hear nothing of it', async () => {
  for (const widget of [undefined, await freshFolder()]) {
    const { url } = await start(CONFIG, widget === undefined ? {} : { widget });
    expect(await troublesOf(url)).toEqual([
      expect.stringMatching(/^widget: the collector has no built widget/),
    ]);
    const far = await fetch(`${url}/healthz`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(await far.json()).toEqual({ ok: true });
  }
});

test('rules and conditions on what nobody is asked are named by their place', () => {
  const { before, after } = CONFIG.surveys;
  const [platform, ...rest] = before.questions;
  const told = [
    ...deadReferences(
      checkConfig({
        ...CONFIG,
        desk: {
          ...CONFIG.desk,
          rules: [
            { name: 'fine', when: { platform: ['mac', 'windows'], what: 'any text at all' } },
            { name: 'misspelt', when: { platfrm: 'mac' } },
            { name: 'no such option', when: { platform: ['mac', 'linux'] } },
          ],
        },
        surveys: {
          before: {
            ...before,
            questions: [{ ...platform, when: { question: 'what', answered: true } }, ...rest],
          },
          after: {
            ...after,
            questions: after.questions.map((question) => ({
              ...question,
              ...(question.id === 'nps' && {
                when: { any: [{ question: 'csat', atLeast: 4 }, { not: { question: 'csat', is: 6 } }] },
              }),
              ...(question.id === 'why' && { when: { question: 'solved', is: false } }),
            })),
            invite: {
              url: 'https://shop.test',
              label: { en: 'Rate us' },
              when: { question: 'npz', atLeast: 9 },
            },
          },
        },
      }),
    ),
  ];
  expect(told).toEqual([
    'desk.rules.1.when.platfrm: there is no question "platfrm" to go by (there are platform, what, who). The rule "misspelt" applies only where the page tells it by overdesk(\'context\').',
    'desk.rules.2.when.platform: "platform" has no answer "linux" (there are mac, windows). The rule "no such option" does not apply by it.',
    'surveys.before.questions.0.when: there is no question "what" to go by (there are none). So "platform" is not asked by it.',
    'surveys.after.questions.1.when: "csat" has no answer "6" (there are 1, 2, 3, 4, 5). So "nps" is not asked by it.',
    'surveys.after.invite.when: there is no question "npz" to go by (there are csat, nps, solved, why).',
  ]);
});

test('the ready-made surveys and the example stand without a trouble', () => {
  for (const after of ['combined', 'nps', 'ces', 'solved', 'csat-faces']) {
    const settings = checkConfig({
      ...CONFIG,
      surveys: { before: 'diagnose', after },
      desk: { ...CONFIG.desk, rules: [] },
    });
    expect([...deadReferences(settings)]).toEqual([]);
  }
});

test('a chat that cannot be handed over to', () => {
  const chat = (more: object) =>
    [
      ...chatTroubles(checkConfig({ ...CONFIG, next: 'chat', ...more }), {
        chats: { crisp: 'x', tawk: 'y' },
      }),
    ].join('\n');
  expect(chat({})).toContain('no tool is named');
  expect(chat({ chat: { tool: 'crips' } })).toBe('chat.tool: there is no "crips" (there are crisp, tawk).');
  expect(chat({ chat: { tool: 'tawk', departments: { sales: 'Sales' } } })).toBe(
    'chat.departments.sales: this queue is not among desk.queues.',
  );
  expect(chat({ chat: { tool: 'crisp' } })).toContain('webhooks.crisp: the page does not see');
  expect(chat({ chat: { tool: 'crisp' }, webhooks: { crisp: { secret: { env: 'X' } } } })).toBe('');
});

test('a helpdesk that does not answer is told, and let go once it does', async () => {
  let isUp = false;
  const helpdesk = {
    id: 'request-tracker',
    isTicket: () => true,
    look: async () => [],
    async check() {
      if (!isUp) throw new Unreachable('Request Tracker does not answer.');
    },
  } as unknown as Helpdesk;
  const first = await start(CONFIG, { widget: BUILT, helpdesk });
  await expect.poll(() => troublesOf(first.url)).toEqual(['helpdesk: Request Tracker does not answer.']);
  isUp = true;
  const second = await start(CONFIG, { widget: BUILT, helpdesk });
  expect(await troublesOf(second.url)).toEqual([]);
});

/** A server on a port of its own that is gone after the test. */
async function listening(server: Server, port = 0): Promise<number> {
  server.listen(port, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A collector behind a proxy that passes the headers of a request on as `pass` makes them. */
async function behindProxy(pass: (headers: IncomingHttpHeaders) => IncomingHttpHeaders, more: object) {
  const upstream = createServer();
  const port = await listening(upstream);
  await new Promise((closed) => upstream.close(closed));
  const proxy = createServer(({ headers, url: path }, outgoing) => {
    const passed = ask({ hostname: '127.0.0.1', port, path, headers: pass(headers) }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    passed.end();
  });
  const publicUrl = `http://127.0.0.1:${await listening(proxy)}`;
  return start({ ...CONFIG, publicUrl, ...more }, { widget: BUILT, port });
}
const forwarded = (headers: IncomingHttpHeaders) => ({
  ...headers,
  'x-forwarded-for': '203.0.113.7',
  'x-forwarded-proto': 'https',
});

test('a proxy that passes another Host on, or is not named', async () => {
  const host = await behindProxy((headers) => ({ ...headers, host: 'upstream:8787' }), {});
  await expect
    .poll(() => troublesOf(host.url))
    .toEqual([expect.stringContaining('with the Host "upstream:8787", which is not among hosts')]);
  const unnamed = await behindProxy(forwarded, {});
  await expect
    .poll(() => troublesOf(unnamed.url))
    .toEqual([
      'proxies: requests come through 127.0.0.1, which is not named there, so all customers count as one caller. Add "127.0.0.1", and let it send X-Forwarded-For and X-Forwarded-Proto.',
    ]);
});

test('the way from an https address: what the proxy must be told', () => {
  const arrived = { host: 'help.test', from: '10.0.0.2', forwarded: true, trusted: true };
  const settings = checkConfig({ ...CONFIG, publicUrl: 'https://help.test' });
  expect(faultOf(settings, arrived, 200)).toBeNull();
  expect(faultOf(settings, { ...arrived, trusted: false }, 200)).toMatch(/Add "10\.0\.0\.2" to proxies\.$/);
  expect(
    faultOf({ ...settings, proxies: ['10.0.0.2'] }, { ...arrived, trusted: false, forwarded: false }, 200),
  ).toMatch(
    /not believed, so all customers count as one caller\. Let it send X-Forwarded-For and X-Forwarded-Proto\.$/,
  );
});

test('a public address where nobody, or somebody else, answers', async () => {
  const other = createServer((_, answer) => answer.end('<h1>Hello</h1>'));
  const port = await listening(other);
  const wrong = await start({ ...CONFIG, publicUrl: `http://127.0.0.1:${port}` }, { widget: BUILT });
  await expect
    .poll(() => troublesOf(wrong.url))
    .toEqual([expect.stringMatching(/^publicUrl: something else answers at .* \(200 to \/healthz\)/)]);
  const nobody = await start({ ...CONFIG, publicUrl: 'http://127.0.0.1:1' }, { widget: BUILT });
  await expect
    .poll(() => troublesOf(nobody.url))
    .toEqual([
      expect.stringMatching(/^publicUrl: http:\/\/127\.0\.0\.1:1 cannot be reached from this machine/),
    ]);
});
