import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Audience, RouteRow } from '../../../shared/protocol/route.ts';
import { routes } from '../../../shared/protocol/routes/routes.ts';
import { rowsIn } from './store-in.ts';
import {
  CONFIG,
  four,
  freshFolder,
  mac,
  pair,
  post,
  say,
  secretOf,
  start,
  startSession,
  uuid7,
} from './support.ts';

/** Every route in every role, made from the table: who may not call it learns nothing, however the address is written. */

const env = { SERVER: 'server-secret', HOOK: 'hook-secret' };
const config = {
  ...CONFIG,
  serverSecret: { env: 'SERVER' },
  webhooks: { other: { secret: { env: 'HOOK' } } },
};
const UNKNOWN = `s1.${'A'.repeat(43)}`;
/** What the customer said, and who they are: nothing of it is in an answer to somebody else. */
const PRIVATE = /dora|No puedo entrar|csat/i;

const rows = Object.entries<RouteRow>(routes);
const of = (audience: Audience): [string, RouteRow][] => rows.filter(([, row]) => row.audience === audience);
/** The same address with its second part's first letter as a percent sign and two digits. */
const encoded = (path: string): string =>
  path.replace(
    /^(\/[^/]+\/)(\w)/,
    (_, head: string, letter: string) => `${head}%${letter.charCodeAt(0).toString(16)}`,
  );

async function desk() {
  const collector = await start(config, { env, limits: { network: { burst: 9e9, perSecond: 9e9 } } });
  const { url } = collector;
  const [own, other] = [(await startSession(url)).session, (await startSession(url)).session];
  const [maria, lena] = [await pair(collector, 'maria'), await pair(collector, 'lena')];
  const link = await post(url, '/v1/links', { session: own }, { authorization: `Bearer ${env.SERVER}` });
  const code = new URL((await link.json()).url).pathname.split('/').at(-1) ?? '';
  const call = async (row: RouteRow, path: string, bearer: string, body: object) => {
    const isForm = row.reply === 'text/html';
    const answer = await fetch(url + path, {
      method: row.method,
      headers: {
        'content-type': 'application/json',
        ...(isForm ? { origin: url, 'content-type': 'application/x-www-form-urlencoded' } : {}),
        ...(bearer === '' ? {} : { authorization: `Bearer ${bearer}` }),
      },
      ...(row.method === 'GET' ? {} : { body: isForm ? '' : JSON.stringify(body) }),
    });
    return { status: answer.status, text: await answer.text() };
  };
  return { url, own, other, maria, lena, code, call };
}
const filled = (path: string, session: string): string =>
  path.replace(':session', session).replace(':id', uuid7()).replace(':tool', 'other');

test('agents’, leads’, chat tools’ and the server’s routes open to their own proof only', async () => {
  const { own, maria, lena, code, call } = await desk();
  const strangers = ['', 'a1.made-up', secretOf(own), code, env.HOOK];
  const refused: readonly (readonly [Audience, string, number])[] = [
    ...strangers.flatMap((bearer) =>
      (['agent', 'lead', 'server', 'webhook'] as const).map((audience) => [audience, bearer, 401] as const),
    ),
    ['agent', env.SERVER, 401],
    ['lead', env.SERVER, 401],
    ['lead', maria.token, 403],
    ...[maria.token, lena.token].flatMap((bearer) =>
      (['server', 'webhook'] as const).map((audience) => [audience, bearer, 401] as const),
    ),
    ['webhook', env.SERVER, 401],
  ];
  for (const [audience, bearer, status] of refused) {
    for (const [name, row] of of(audience)) {
      const path = filled(row.path, own);
      for (const address of [path, encoded(path)]) {
        const answer = await call(row, address, bearer, {});
        expect([answer.status, name, address]).toEqual([status, name, address]);
        expect(answer.text).not.toMatch(PRIVATE);
      }
    }
  }
});

test('a page’s routes answer any other proof, and any other session, in the same words', async () => {
  const { own, other, maria, lena, code, call } = await desk();
  const bodies: Readonly<Record<string, (session: string) => object>> = {
    readState: () => ({}),
    nameConversation: () => ({ conversation: '7' }),
    endSession: () => ({}),
    requestCallback: () => ({ id: uuid7(), to: 'lead' }),
    putResponse: (session) => four(session),
  };
  const answers = new Set<string>();
  for (const [name, row] of of('page')) {
    const body = bodies[name];
    if (!body) throw new Error(`${name} is not tried here.`);
    const none = name === 'putResponse' ? [] : [''];
    for (const secret of [...none, secretOf(other), own, maria.token, env.SERVER]) {
      for (const session of [own, UNKNOWN]) {
        const path = filled(row.path, session);
        for (const address of [path, encoded(path)]) {
          const answer = await call(row, address, lena.token, { ...body(session), secret });
          expect([answer.status, name, address]).toEqual([404, name, address]);
          answers.add(answer.text);
        }
      }
    }
  }
  expect(answers.size).toBe(1);
  for (const [name, row] of of('page')) {
    for (const secret of [secretOf(own), code]) {
      const answer = await call(row, filled(row.path, own), '', { ...bodies[name]?.(own), secret });
      expect([name, answer.status < 300]).toEqual([name, true]);
    }
  }
});

test('a link’s pages open to its code; the proofs of others are no codes', async () => {
  const { own, other, maria, code, call } = await desk();
  const unknown = new Set<string>();
  for (const [, row] of of('link')) {
    for (const tried of ['22222222222222', own, secretOf(own), secretOf(other), maria.token]) {
      const answer = await call(row, row.path.replace(':code', tried), maria.token, {});
      expect(answer.status).toBe(404);
      unknown.add(answer.text);
    }
    expect((await call(row, row.path.replace(':code', code), '', {})).status).toBe(200);
  }
  expect(unknown.size).toBe(1);
});

test('a summary’s pages open to nobody else’s proof', async () => {
  const { own, maria, code, call } = await desk();
  const unknown = new Set<string>();
  for (const [, row] of of('subscriber')) {
    for (const tried of ['2222222222222222', own, secretOf(own), code, maria.token]) {
      const answer = await call(row, row.path.replace(':code', tried), maria.token, {});
      expect(answer.status).toBe(404);
      unknown.add(answer.text);
    }
  }
  expect(unknown.size).toBe(1);
});

test('an open link opens to its survey and place, whatever proof somebody brings along', async () => {
  const { own, maria, call } = await desk();
  for (const [, row] of of('open')) {
    const at = (survey: string) => row.path.replace(':survey', survey).replace(':source', 'poster');
    for (const tried of ['elsewhere', own, secretOf(own)]) {
      expect((await call(row, at(tried), maria.token, {})).status).toBe(404);
    }
    const answer = await call(row, at('after-help'), '', {});
    expect(answer.status).toBe(200);
    expect(answer.text).not.toMatch(/dora|No puedo entrar/i);
  }
});

test('where a code is typed, no other proof is one', async () => {
  const { own, other, maria, code, call } = await desk();
  const unknown = new Set<string>();
  for (const [, row] of of('code')) {
    for (const bearer of ['', maria.token, secretOf(own), secretOf(other), code, env.SERVER, env.HOOK]) {
      const answer = await call(row, row.path, bearer, {});
      expect(answer.status).toBe(404);
      expect(answer.text).not.toMatch(PRIVATE);
      unknown.add(answer.text);
    }
  }
  expect(unknown.size).toBe(1);
});

test('an address written another way is the same route: pages of other origins stay out', async () => {
  const { url } = await desk();
  for (const path of ['/v1/sessions', '/v1/%73essions', '/v1/%72esponses']) {
    const answer = await post(url, path, mac(), { origin: 'https://elsewhere.test' });
    expect([path, answer.status]).toEqual([path, 403]);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  }
});

/** What is asked of the store for a caller; the rest is done beside. */
const FOR_CALLER = new Set(
  (
    'answerOffer completeCallback endSession markAsked moveOwner openAs putResponse readLink readResponse readSession ' +
    'readToken signOfLife stepTarget tieTicket'
  ).split(' '),
);
/** Every operation the store is asked for from now on, by name. */
function listen(): string[] {
  const asked: string[] = [];
  const send = Worker.prototype.postMessage;
  const spy = vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (this: Worker, request) {
    if (FOR_CALLER.has(request?.name)) asked.push(request.name);
    send.call(this, request);
  });
  onTestFinished(() => spy.mockRestore());
  return asked;
}

test('ids that are unknown, another’s, over or erased get one answer for which the store does the same', async () => {
  const data = await freshFolder();
  const collector = await start(CONFIG, { data });
  const { url } = collector;
  const [open, over, gone] = [await startSession(url), await startSession(url), await startSession(url)];
  await say(url, over.session, 'end');
  const wish = async (session: string): Promise<string> => {
    const id = uuid7();
    await say(url, session, 'recovery', { id, to: 'agent' });
    return id;
  };
  const [asked, seenTo] = [await wish(open.session), await wish(over.session)];
  const [maria, wim, lena] = [
    await pair(collector, 'maria'),
    await pair(collector, 'wim'),
    await pair(collector, 'lena'),
  ];
  await maria.call('POST', '/v1/agent/recovered', { id: seenTo });
  const targets = [uuid7(), uuid7()];
  const target = { kind: 'milestone', name: 'Learn', by: Date.now() + 86_400_000, per: 'month' };
  for (const id of targets) await lena.call('POST', '/v1/agent/targets', { id, target, insteadOf: null });
  const offers = [uuid7(), uuid7()];
  const add = (id: string, session: string, answer: string | null) =>
    rowsIn(
      data,
      `insert into offer (id, site, session, agent, units, since, expires_at, answer)
       values (?, ?, ?, 'maria', 1, 0, 9e15, ?)`,
      ...[id, CONFIG.site, session, answer],
    );
  await add(offers[0] ?? '', open.session, null);
  await add(offers[1] ?? '', over.session, 'decline');
  await rowsIn(data, 'delete from session where id = ?', gone.session);
  await wim.call('GET', '/v1/agent/me');

  const sessions = [UNKNOWN, `s1.${'b'.repeat(30)}`, open.session, over.session, gone.session];
  const tried: [name: string, ids: readonly string[], ask: (id: string) => Promise<Response>][] = [
    [
      'claim',
      sessions,
      (session) => wim.call('POST', '/v1/agent/claims', { session, helpdesk: 'x', ticket: '1' }),
    ],
    ['ended', sessions, (session) => wim.call('POST', '/v1/agent/ended', { session })],
    ['release', sessions, (session) => wim.call('POST', `/v1/agent/sessions/${session}/release`, {})],
    ['recovered', [uuid7(), asked, seenTo], (id) => wim.call('POST', '/v1/agent/recovered', { id })],
    ['offer', [uuid7(), ...offers], (id) => wim.call('POST', `/v1/agent/offers/${id}`, { answer: 'accept' })],
    [
      'target',
      [uuid7(), ...targets],
      (id) => wim.call('POST', `/v1/agent/targets/${id}`, { step: 'accept' }),
    ],
    ['state', sessions, (session) => post(url, `/v1/sessions/${session}/state`, { secret: 'p1.wrong' })],
    ['answer', sessions, (session) => post(url, '/v1/responses', four(session, { secret: 'p1.wrong' }))],
  ];
  const operations = listen();
  for (const [name, ids, ask] of tried) {
    const answers = new Set<string>();
    for (const id of ids) {
      operations.length = 0;
      const answer = await ask(id);
      const text = (await answer.text()).replaceAll(id, 'ID');
      answers.add(`${answer.status} ${text} ${operations.join(' ')}`);
    }
    expect([name, ...answers]).toEqual([name, expect.stringMatching(/^404 /)]);
  }
});
