import { expect, test } from 'vitest';
import type { Collector } from '../../../collector/collector.ts';
import { Unreachable } from '../../../collector/helpdesk/helpdesk.ts';
import { look, readingClock, send } from './hosted/support.ts';
import { rowsIn } from './store-in.ts';
import { CONFIG, freshFolder, pair, refusal, start, startSession, uuid7 } from './support.ts';

/** After a call: the agent's code, the page on which it is typed, and the answer on the agent's card. */

type Agent = Awaited<ReturnType<typeof pair>>;
const make = (agent: Agent, over: object = {}) =>
  agent.call('POST', '/v1/agent/codes', { id: uuid7(), session: null, ticket: null, ...over });
const codeOf = async (agent: Agent, over: object = {}) => (await make(agent, over)).json();
const type = (collector: Collector, code: string, headers: Record<string, string> = {}) =>
  fetch(`${collector.url}/`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ code }),
    headers: { origin: collector.url, ...headers },
  });
const cardOf = async (agent: Agent, session: string) => {
  const { items } = await (await agent.call('GET', '/v1/agent/feed')).json();
  return items.findLast((item: { card?: { session: string } }) => item.card?.session === session)?.card;
};

test('read out, typed on the collector’s bare address in the customer’s language, answered, and on the agent’s card', async () => {
  const clock = readingClock();
  const collector = await start(CONFIG, { now: clock.now });
  const maria = await pair(collector, 'maria');
  const made = await codeOf(maria, { ticket: { helpdesk: 'request-tracker', id: '7' } });
  expect(made.code).toMatch(/^\d{3} \d{3} \d{4}$/);
  expect(made.address).toBe(`${collector.url}/`);
  expect(await cardOf(maria, made.session)).toMatchObject({ afterState: 'asked', ticket: { id: '7' } });

  const entry = await look(await fetch(made.address, { headers: { 'accept-language': 'ro-RO,ro;q=0.9' } }));
  expect(entry.document.documentElement.lang).toBe('ro');
  expect(entry.document.querySelector('label')?.textContent).toBe('Codul pe care l-ați primit');
  expect(entry.document.querySelector('input')?.getAttribute('inputmode')).toBe('numeric');
  const typed = await type(collector, made.code.replaceAll(' ', '-'), {
    'accept-language': 'ro-RO,ro;q=0.9',
  });
  expect(typed.status).toBe(303);
  const survey = new URL(typed.headers.get('location') ?? '', made.address).href;
  expect(survey).toBe(made.link);
  // Whatever its address and its form say: the way is the code's own.
  const form = await look(await fetch(`${survey}?via=email`));
  expect(form.document.documentElement.lang).toBe('ro');
  clock.read();
  await send(survey, form.fill({ 'q.csat': '5', via: 'email' }));
  expect(await cardOf(maria, made.session)).toMatchObject({
    agent: 'maria',
    afterState: 'complete',
    after: [{ kind: 'csat', value: 5 }],
    answeredBy: 'call',
    locale: 'ro-RO',
  });
  expect(await refusal(await make(maria, { session: made.session }))).toBe('409 already-answered');
});

test('a code works once, in time, for its newest call only, and wrong ones are all answered alike', async () => {
  let ahead = 0;
  const collector = await start(CONFIG, { now: () => Date.now() + ahead });
  const maria = await pair(collector, 'maria');
  const [used, old] = [await codeOf(maria), await codeOf(maria)];
  const replaced = await codeOf(maria);
  const newest = await codeOf(maria, { session: replaced.session });
  expect((await type(collector, used.code)).status).toBe(303);
  ahead = 72 * 3_600_000;
  const late = await type(collector, old.code);
  ahead = 0;
  const answers = [late];
  for (const code of [used.code, replaced.code, '', '0', '000 000 0000'])
    answers.push(await type(collector, code));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
  const pages = await Promise.all(answers.map((answer) => answer.text()));
  // All but what was typed, which stays to be looked at again.
  expect(pages[1]).toContain(`value="${used.code}"`);
  expect(new Set(pages.map((page) => page.replace(/ value="[^"]*"/, ''))).size).toBe(1);
  expect(pages[0]).toContain('This code is not valid');
  const arabic = newest.code.replaceAll(/\d/g, (digit: string) => String.fromCharCode(0x660 + Number(digit)));
  expect((await type(collector, arabic)).status).toBe(303);
});

test('trying codes out is slowed down for one address and for all of them, and other pages’ scripts cannot try', async () => {
  const collector = await start(CONFIG, { limits: { codes: { burst: 3, perSecond: 0.001 } } });
  expect((await type(collector, '1', { origin: 'https://elsewhere.test' })).status).toBe(403);
  const tried = [];
  for (let i = 0; i < 5; i++) tried.push((await type(collector, String(i))).status);
  expect(tried.slice(0, 2)).toEqual([404, 404]);
  expect(tried.at(-1)).toBe(429);
  const site = await start(CONFIG, { limits: { allCodes: { burst: 1, perSecond: 0.001 } } });
  expect([(await type(site, '1')).status, (await type(site, '2')).status]).toEqual([404, 429]);
});

test('the same press told twice is one call; a colleague’s session or ticket gets no code', async () => {
  const helpdesk = {
    id: 'small',
    isTicket: () => true,
    open: () => Promise.reject(new Unreachable('Not here.')),
    look: async (tickets: readonly string[]) =>
      tickets.map((ticket) => ({ ticket, owner: 'wim', ended: false })),
    setOwner: async () => {},
  };
  const collector = await start(CONFIG, { helpdesk });
  const [maria, wim] = [await pair(collector, 'maria'), await pair(collector, 'wim')];
  const id = uuid7();
  const [once, again] = [await codeOf(maria, { id }), await codeOf(maria, { id })];
  expect(again.session).toBe(once.session);
  const { session } = await startSession(collector.url, { wish: 'callback' });
  expect((await codeOf(maria, { session })).session).toBe(session);
  expect(await refusal(await make(wim, { session }))).toBe('404 unknown-session');
  const ticket = { helpdesk: 'small', id: '7' };
  expect(await refusal(await make(maria, { ticket }))).toBe('404 unknown-session');
  expect((await make(wim, { ticket })).status).toBe(200);
});

test('a code cannot be read out of the store, and goes with its session', async () => {
  const data = await freshFolder();
  const collector = await start(CONFIG, { data });
  const maria = await pair(collector, 'maria');
  const { code } = await codeOf(maria);
  await collector.close();
  const rows = await rowsIn(data, 'select * from call_code');
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(code.replaceAll(' ', ''));
});

test('whoever came by a page rates there: their agent gets no code for it, and no link', async () => {
  const collector = await start(CONFIG);
  const maria = await pair(collector, 'maria');
  const { session } = await startSession(collector.url, { wish: 'chat' });
  expect(await refusal(await make(maria, { session }))).toBe('409 no-such-step');
  expect(await cardOf(maria, session)).toMatchObject({ agent: 'maria', afterState: 'not asked' });
});
