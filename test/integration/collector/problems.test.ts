import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '../../../collector/api/request-guards.ts';
import type { Collector } from '../../../collector/collector.ts';
import { checkConfig } from '../../../collector/config/check.ts';
import { startCollector } from '../../../collector/server.ts';
import { ProblemName } from '../../../shared/protocol/problem.ts';
import {
  CONFIG,
  four,
  mac,
  pair,
  post,
  refusal,
  say,
  secretOf,
  start,
  startSession,
  stateOf,
  uuid7,
} from './support.ts';

/** Asks with a Host header of our choice, which fetch does not allow. */
const asHost = (url: string, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    request(`${url}/healthz`, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

const seen = new Set<string>();
const refused = async (response: Response | Promise<Response>): Promise<string> => {
  const answer = await response;
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  const name = await refusal(answer);
  seen.add(name.split(' ')[1] ?? '');
  return name;
};

describe('what a page may not do is refused by name, and nothing is stored', () => {
  let collector: Collector;
  let url: string;
  let session: string;
  let cursor: number;
  const head = async () => (await (await fetch(`${url}/healthz`)).json()).cursor;
  beforeAll(async () => {
    const data = await mkdtemp(join(tmpdir(), 'overdesk-'));
    collector = await startCollector({
      settings: checkConfig(CONFIG),
      data,
      log: 'silent',
      limits: { ...LIMITS, pairing: LIMITS.site },
    });
    url = collector.url;
    ({ session } = await startSession(url));
    return async () => {
      await collector.close();
      await rm(data, { recursive: true });
    };
  });
  beforeEach(async () => {
    cursor = await head();
    return async () => expect(await head()).toBe(cursor);
  });

  test('unknown site key', async () => {
    expect(await refused(fetch(`${url}/v1/sites/other-shop/config`))).toBe('404 unknown-site');
    expect(await refused(post(url, '/v1/sessions', mac({ site: 'other-shop' })))).toBe('404 unknown-site');
    expect(await refused(post(url, '/v1/responses', four(session, { site: 'other-shop' })))).toBe(
      '404 unknown-site',
    );
  });

  test('a page of a foreign origin, and an opaque one', async () => {
    for (const origin of ['https://evil.test', 'null', 'https://shop.test.evil.test']) {
      const answer = await post(url, '/v1/sessions', mac(), { origin });
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect(await refused(answer)).toBe('403 foreign-origin');
    }
  });

  test('a foreign host name (DNS rebinding)', async () => {
    expect(await asHost(url, 'evil.test')).toBe(421);
    expect(await asHost(url, 'localhost:1234')).toBe(200);
    seen.add('foreign-host');
  });

  test.each(['{', '', '[]', 'null', '"x"', '{"__proto__":{"a":1}}', '{"id":1}', '\u0000'])(
    'malformed body: %s',
    async (body) => {
      for (const path of ['/v1/sessions', '/v1/responses', `/v1/sessions/${session}/end`]) {
        expect(await refused(post(url, path, body))).toBe('400 malformed-body');
      }
    },
  );

  test('a body of another kind', async () => {
    expect(
      await refused(
        post(url, '/v1/responses', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }),
      ),
    ).toBe('400 malformed-body');
  });

  test('a body too large', async () => {
    expect(await refused(post(url, '/v1/responses', 'x'.repeat(70_000)))).toBe('413 body-too-large');
  });

  test('answers that do not belong to the survey', async () => {
    for (const answers of [{ csat: 6 }, { csat: 4, other: 'x' }, { csat: 'four' }, { csat: 4.5 }]) {
      expect(await refused(post(url, '/v1/responses', four(session, { answers })))).toBe(
        '400 malformed-body',
      );
    }
    const wrongFormat = four(session, { formats: { csat: 'csat.stars.5' } });
    expect(await refused(post(url, '/v1/responses', wrongFormat))).toBe('400 malformed-body');
    const unanswered = four(session, { answers: { nps: 3 }, state: 'complete' });
    expect(await refused(post(url, '/v1/responses', unanswered))).toBe('400 malformed-body');
  });

  test('unknown survey and unknown version', async () => {
    expect(await refused(post(url, '/v1/responses', four(session, { survey: 'other' })))).toBe(
      '422 unknown-survey',
    );
    expect(await refused(post(url, '/v1/responses', four(session, { surveyVersion: 7 })))).toBe(
      '422 unknown-survey-version',
    );
  });

  test('a session id that was tampered with, or made elsewhere', async () => {
    const flipped = session.slice(0, -2) + (session.at(-2) === 'A' ? 'B' : 'A') + session.slice(-1);
    const other = await start();
    const elsewhere = (await startSession(other.url)).session;
    for (const id of [flipped, elsewhere, `s1.${'A'.repeat(43)}`]) {
      expect(await refused(say(url, id, 'state'))).toBe('404 unknown-session');
      const answer = { ...four(id), secret: 'p1.guessed' };
      expect(await refused(post(url, '/v1/responses', answer))).toBe('404 unknown-session');
    }
  });

  test('whoever read the session’s id on a ticket, in the very words that an unknown id gets', async () => {
    const unknown = await (await say(url, `s1.${'A'.repeat(43)}`, 'state')).json();
    const other = (await startSession((await start()).url)).session;
    for (const secret of [undefined, '', secretOf(other), 'p1.guessed', session]) {
      for (const [what, body] of [
        ['state', {}],
        ['end', {}],
        ['conversation', { conversation: '7' }],
        ['recovery', { id: uuid7(), to: 'lead' }],
      ] as const) {
        const answer = await say(url, session, what, { ...body, secret });
        expect(await answer.json()).toEqual(unknown);
      }
      // Without any secret it is a page from before there were some: kept, and tied to no session (answers.test.ts).
      if (!secret) continue;
      const answer = await post(url, '/v1/responses', { ...four(session), secret });
      expect(await answer.json()).toEqual(unknown);
    }
    expect(await stateOf(url, session)).toMatchObject({ state: 'with-agent' });
    expect((await fetch(`${url}/v1/sessions/${session}`)).status).toBe(404);
  });

  test('a clock far from now', async () => {
    for (const at of [Date.now() + 48 * 3_600_000, Date.now() - 90 * 86_400_000]) {
      expect(await refused(post(url, '/v1/responses', four(session, { id: uuid7(at) })))).toBe(
        '422 clock-out-of-range',
      );
      expect(await refused(post(url, '/v1/sessions', mac({ id: uuid7(at) })))).toBe('422 clock-out-of-range');
    }
  });

  test('an agent without a token, with a made-up one, with a code used twice', async () => {
    expect(await refused(fetch(`${url}/v1/agent/feed`))).toBe('401 unauthorized');
    const headers = { authorization: 'Bearer a1.made-up' };
    expect(await refused(fetch(`${url}/v1/agent/stream`, { headers }))).toBe('401 unauthorized');
    const code = await collector.pairingCode('maria');
    expect((await post(url, '/v1/agent/pair', { code })).status).toBe(200);
    expect(await refused(post(url, '/v1/agent/pair', { code }))).toBe('401 unknown-code');
  });

  test('another agent’s session', async () => {
    const wim = await pair(collector, 'wim');
    const claim = { session, helpdesk: 'demo', ticket: '7' };
    expect(await refused(wim.call('POST', '/v1/agent/claims', claim))).toBe('404 unknown-session');
    expect(await refused(wim.call('POST', '/v1/agent/ended', { session }))).toBe('404 unknown-session');
  });

  test('addresses and offers that are not there', async () => {
    expect(await refused(fetch(`${url}/v1/nothing`))).toBe('404 not-found');
    expect(await refused(fetch(`${url}/v1/sites/%E0%A4%A/config`))).toBe('400 malformed-body');
    const wim = await pair(collector, 'wim');
    expect(await refused(wim.call('POST', '/v1/agent/offers/none', { answer: 'accept' }))).toBe(
      '404 not-found',
    );
  });

  test('targets against the rules', async () => {
    const wim = await pair(collector, 'wim');
    const target = { kind: 'number', kpi: 'csat', value: 0.9, per: 'month', guard: null };
    const propose = (over: object, id = uuid7()) =>
      wim.call('POST', '/v1/agent/targets', { id, target: { ...target, ...over } });
    expect(await refused(propose({ kpi: 'handle-time' }))).toBe('422 untargetable');
    expect(await refused(propose({ kpi: 'agent-reply-clock', value: 60 }))).toBe('422 speed-alone');
    const id = uuid7();
    await propose({}, id);
    expect(await refused(propose({ value: 0.8 }, id))).toBe('409 id-taken');
    const mine = wim.call('POST', `/v1/agent/targets/${id}`, { step: 'accept' });
    expect(await refused(mine)).toBe('409 no-such-step');
    expect(await refused(wim.call('GET', '/v1/lead/targets'))).toBe('403 not-a-lead');
  });

  test('too much at once', async () => {
    const { url: tight } = await start(undefined, {
      limits: { ...LIMITS, network: { burst: 2, perSecond: 0.01 } },
    });
    await fetch(`${tight}/v1/sites/test-shop/config`);
    await fetch(`${tight}/v1/sites/test-shop/config`);
    const third = await fetch(`${tight}/v1/sites/test-shop/config`);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused(third)).toBe('429 too-many-requests');
    const { url: busy } = await start(undefined, {
      limits: { ...LIMITS, session: { burst: 1, perSecond: 0.01 } },
    });
    const one = (await startSession(busy)).session;
    expect((await post(busy, '/v1/responses', four(one))).status).toBe(200);
    expect(await refused(post(busy, '/v1/responses', four(one)))).toBe('429 too-many-requests');
  });
});

test('a second answer to a conversation is refused', async () => {
  const { url } = await start();
  const { session } = await startSession(url);
  await post(url, '/v1/responses', four(session, { state: 'complete' }));
  expect(await refused(post(url, '/v1/responses', four(session)))).toBe('409 already-answered');
});

test('what is wrong is not said any more once the session has ended; what was said stays', async () => {
  const { url } = await start();
  const { session } = await startSession(url);
  const said = { survey: 'before-help', surveyVersion: 2, formats: {} };
  const before = four(session, { ...said, answers: { platform: 'mac' } });
  expect((await post(url, '/v1/responses', before)).status).toBe(200);
  await say(url, session, 'end');
  const late = { ...before, answers: { platform: 'windows' }, revision: 2 };
  expect(await refused(post(url, '/v1/responses', late))).toBe('409 session-ended');
  expect((await post(url, '/v1/responses', before)).status).toBe(200);
});

test('every refusal the protocol names is either shown here or in another test', () => {
  const elsewhere = new Set([
    'slot-taken',
    // In every role: console/roles.test.ts.
    'not-allowed',
    // Versions of the settings: console/settings.test.ts.
    'settings-in-file',
    'settings-faulty',
    'settings-changed',
    'helpdesk-unreachable',
    // console/webhooks.test.ts.
    'refused-address',
    'timed-out',
    'store-full',
    'store-unavailable',
    'session-full',
    'internal',
  ]);
  expect(ProblemName.options.filter((name) => !seen.has(name) && !elsewhere.has(name))).toEqual([]);
});
