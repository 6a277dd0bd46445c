import { request as ask, createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeApp } from '../../../collector/app.ts';
import { chatTroubles } from '../../../collector/checks/chat.ts';
import { makeChecks } from '../../../collector/checks/checks.ts';
import { nearAddressTrouble } from '../../../collector/checks/near-address.ts';
import { faultOf, publicUrlCheck } from '../../../collector/checks/public-url.ts';
import { unreadTroubles } from '../../../collector/checks/readers.ts';
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

test('a bound beyond the points of its scale is named; one between two points is fine', () => {
  const { after } = CONFIG.surveys;
  const told = (when: object): string[] => {
    const questions = after.questions.map((question) =>
      question.id === 'nps' ? { ...question, when } : question,
    );
    return [
      ...deadReferences(
        checkConfig({ ...CONFIG, surveys: { ...CONFIG.surveys, after: { ...after, questions } } } as never),
      ),
    ];
  };
  for (const when of [{ atLeast: 6 }, { atMost: 0 }, { atLeast: -1 }, { atMost: 9 }])
    expect(told({ question: 'csat', ...when })).toEqual([
      expect.stringMatching(
        /^surveys\.after\.questions\.1\.when: "csat" has no answer "-?\d" \(there are 1, 2, 3, 4, 5\)/,
      ),
    ]);
  for (const when of [{ atLeast: 5 }, { atMost: 1 }, { atLeast: 3.5 }])
    expect(told({ question: 'csat', ...when })).toEqual([]);
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

test('answers behind open links that nobody is there to read', () => {
  const open = { ...CONFIG.surveys, open: ['nps'] };
  expect(unreadTroubles(checkConfig({ ...CONFIG, surveys: open, leads: [] }))).toEqual([
    expect.stringMatching(/^surveys\.open: .*"leads"/),
  ]);
  expect(unreadTroubles(checkConfig({ ...CONFIG, surveys: open }))).toEqual([]);
  expect(unreadTroubles(checkConfig({ ...CONFIG, leads: [] }))).toEqual([]);
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

test('a proxy that holds back what is written until its end: live streams do not come through', async () => {
  const settings = checkConfig({ ...CONFIG, publicUrl: 'http://127.0.0.1:1' });
  for (const [holds, told] of [
    [false, null],
    [true, expect.stringMatching(/^publicUrl: live streams do not come through .*proxy_buffering off/)],
  ] as const) {
    const app = makeApp({ settings, log: 'silent' });
    const way = publicUrlCheck(settings, 2_000);
    app.addHook('onRequest', async (request, reply) => way.see(request, reply));
    app.get('/healthz', async () => ({ ok: true }));
    const upstream = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
    onTestFinished(() => {
      app.server.closeAllConnections();
      return app.close();
    });
    const proxy = createServer(({ headers, url: path }, outgoing) => {
      const passed = ask({ hostname: '127.0.0.1', port: upstream.port, path, headers }, (answer) => {
        const parts: Buffer[] = [];
        if (!holds) answer.pipe(outgoing);
        else
          answer.on('data', (part) => parts.push(part)).on('end', () => outgoing.end(Buffer.concat(parts)));
      });
      passed.on('error', () => outgoing.destroy());
      outgoing.on('close', () => passed.destroy());
      passed.end();
    });
    Object.assign(settings, { publicUrl: `http://127.0.0.1:${await listening(proxy)}` });
    expect(await way.look(new AbortController().signal)).toEqual(told);
  }
});

test('a private or loopback address under pages that are further away', async () => {
  const near = (publicUrl: string, ...origins: string[]) =>
    nearAddressTrouble(checkConfig({ ...CONFIG, publicUrl, origins }));
  expect(await near('https://192.168.1.4', 'https://198.51.100.7', 'https://192.168.1.9')).toMatch(
    /^publicUrl: 192\.168\.1\.4 is a private address .* https:\/\/198\.51\.100\.7 are further away: Chromium/,
  );
  expect(await near('http://127.0.0.1:8787', 'http://10.0.0.4')).toMatch(
    /^publicUrl: 127\.0\.0\.1 is a loopback/,
  );
  expect(await near('http://[::1]:8787', 'http://[fd00::4]')).toMatch(/loopback address \(::1\)/);
  expect(await near('https://198.51.100.8', 'https://198.51.100.7', 'http://10.0.0.4')).toBeNull();
  expect(await near('http://127.0.0.1:8787', 'http://127.0.0.1:5173')).toBeNull();
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

test('while something is amiss it is looked at every half minute, the mail server every ten, and when asked', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const asked = { helpdesk: 0, mail: 0 };
  const helpdesk = {
    async check() {
      asked.helpdesk += 1;
      throw new Unreachable('It does not answer.');
    },
  } as unknown as Helpdesk;
  const mailer = {
    send: () => Promise.reject(new Error('Nothing is sent here.')),
    async check() {
      asked.mail += 1;
      return 'mail.test:25: 535 wrong password.';
    },
  };
  const log = { info() {}, warn() {}, error() {} };
  const checks = makeChecks({ settings: checkConfig(CONFIG), helpdesk, mailer, built: null, log });
  onTestFinished(() => checks.stop());
  checks.begin();
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  expect(asked.helpdesk).toBeGreaterThan(8);
  expect(asked.mail).toBe(1);
  await checks.look();
  expect(asked.mail).toBe(2);
  await vi.advanceTimersByTimeAsync(11 * 60_000);
  expect(asked.mail).toBe(3);
});
