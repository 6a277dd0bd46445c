import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Collector } from '../../../collector/collector.ts';
import {
  CONFIG,
  freshFolder,
  pair,
  refusal,
  start,
  startSession,
  stateOf,
} from '../../integration/collector/support.ts';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/free-port.ts';
import { passwordOf, serviceAccount } from '../support/request-tracker/configuration.ts';
import { type RequestTracker, startRequestTracker } from '../support/request-tracker/request-tracker.ts';

const person = (login: string) => ({ login, name: login, email: `${login}@helpdesk.example` });
let rt: RequestTracker;

beforeAll(async () => {
  rt = await startRequestTracker({
    agents: ['maria', 'wim', 'lena'].map(person),
    customers: [{ login: 'dora', name: 'Dora', email: 'dora@example.org' }],
    queues: ['Support'],
    bareQueues: [{ name: 'Ops', lifecycle: 'own' }],
  });
});
afterAll(() => rt.stop());

const env = { RT_PASSWORD: passwordOf(serviceAccount.login) };
const config = (over: object = {}) => ({
  ...CONFIG,
  next: 'ticket',
  helpdesk: {
    kind: 'request-tracker',
    url: rt.url,
    login: { user: serviceAccount.login, password: { env: 'RT_PASSWORD' } },
    fallbackRequestor: 'nobody@example.org',
    pollSeconds: 0.3,
    ...over,
  },
});
const ticketOf = (url: string, session: string): Promise<{ id: string }> =>
  eventually(async () => (await stateOf(url, session)).ticket);

interface Ticket {
  Owner: { id: string };
  Subject: string;
  Requestor: { id: string }[];
  CustomFields: { name: string; values: string[] }[];
}
interface Attachments {
  items: { Content: string }[];
}
const firstMessage = async (id: string): Promise<string> => {
  const root = await rt.rest('root');
  const found = await root.get<Attachments>(`/ticket/${id}/attachments?fields=Content&per_page=1`);
  return found.items[0]?.Content ?? '';
};

test('a ticket stands in Request Tracker with queue, owner, requestor, the customer’s words and the session id', async () => {
  const { url } = await start(config(), { env });
  const { session } = await startSession(url);
  const { id } = await ticketOf(url, session);
  const ticket = await (await rt.rest('root')).get<Ticket>(`/ticket/${id}`);
  expect(ticket.Owner.id).toBe('maria');
  expect(ticket.Requestor.map((one) => one.id)).toEqual(['dora']);
  expect(ticket.Subject).toBe('Mac · No puedo entrar');
  expect(ticket.CustomFields.find(({ name }) => name === 'Overdesk session')?.values).toEqual([session]);
  expect(await firstMessage(id)).toContain('What is wrong?\n  No puedo entrar');
});

test('what the routing read stands in the ticket’s own fields, where there are any', async () => {
  const urgency = {
    id: 'urgency',
    kind: 'choice',
    title: { en: 'How urgent is it?' },
    options: ['soon', 'urgent'].map((value) => ({ value, label: { en: value } })),
  };
  const { before } = CONFIG.surveys;
  const asked = { ...before, version: 3, questions: [...before.questions, urgency] };
  const rules = [...CONFIG.desk.rules, { name: 'Urgent', when: { urgency: 'urgent' }, priority: 90 }];
  const { url } = await start(
    {
      ...config({ fields: { language: 'Client language' } }),
      surveys: { ...CONFIG.surveys, before: asked },
      desk: { ...CONFIG.desk, rules },
    },
    { env },
  );
  const open = async (answers: object): Promise<{ values: Record<string, string[]>; Priority: string }> => {
    const { session } = await startSession(url, {
      surveyVersion: 3,
      answers: { platform: 'mac', who: { email: 'dora@example.org' }, ...answers },
    });
    const { id } = await ticketOf(url, session);
    const { CustomFields, Priority } = await (await rt.rest('root')).get<Ticket & { Priority: string }>(
      `/ticket/${id}`,
    );
    return { values: Object.fromEntries(CustomFields.map(({ name, values }) => [name, values])), Priority };
  };
  const usual = await open({ urgency: 'soon' });
  expect(usual.values).toMatchObject({
    Topic: ['mac'],
    Tier: ['L1'],
    'Client language': ['es'],
    Urgency: ['soon'],
  });
  expect(usual.Priority).toBe('0');
  // A list that does not have the value takes none; the ticket is opened all the same.
  const urgent = await open({ urgency: 'urgent' });
  expect(urgent.values).toMatchObject({ Topic: ['mac'], Urgency: [] });
  expect(urgent.Priority).toBe('90');
});

test('without the custom field the session id is a header line of the first message', async () => {
  const { url } = await start(config({ sessionField: 'No such field' }), { env });
  const { session } = await startSession(url);
  const { id } = await ticketOf(url, session);
  expect(await firstMessage(id)).toMatch(new RegExp(`^Overdesk-Session: ${session}\n`));
});

test('solved in Request Tracker’s own interface: the session ends and the customer is asked, with no extension there', async () => {
  const { url } = await start(config(), { env });
  const { session } = await startSession(url);
  const { id } = await ticketOf(url, session);
  await (await rt.rest('maria')).put(`/ticket/${id}`, { Status: 'resolved' });
  const ended = await eventually(async () => {
    const state = await stateOf(url, session);
    return state.ask === null ? null : state;
  });
  expect(ended.state).toBe('ended');
});

test('given to another agent in Request Tracker: the card goes with it, and a stranger’s claim is refused', async () => {
  const collector = await start(config(), { env });
  const { session } = await startSession(collector.url);
  const { id } = await ticketOf(collector.url, session);
  const wim = await pair(collector, 'wim');
  const claim = { session, helpdesk: 'request-tracker', ticket: id };
  expect(await refusal(await wim.call('POST', '/v1/agent/claims', claim))).toBe('404 unknown-session');
  await (await rt.rest('root')).put(`/ticket/${id}`, { Owner: 'wim' });
  // The claim asks Request Tracker at once and need not wait for the watcher.
  const card = await (await wim.call('POST', '/v1/agent/claims', claim)).json();
  expect(card).toMatchObject({ session, agent: 'wim', ticket: { id } });
});

test.each(['Overdesk session', 'No such field'])(
  'Request Tracker unreachable: the answers are kept and one ticket is opened later (session id in "%s")',
  async (sessionField) => {
    const data = await freshFolder();
    const port = await freePort();
    const down = await start(config({ sessionField, url: `http://127.0.0.1:${port}` }), { env, data });
    const { session, route } = await startSession(down.url);
    expect(route.agent).toEqual({ name: 'María' });
    await eventually(async () => {
      const health = await (await fetch(`${down.url}/healthz`)).json();
      return health.helpdesk.error?.includes('does not answer');
    });
    await down.close();

    const up = await start(config({ sessionField }), { env, data });
    const { id } = await ticketOf(up.url, session);
    // The attempt that failed is repeated by looking first: opened by hand in between, it is found.
    const root = await rt.rest('root');
    const { items } = await root.get<{ items: { id: string }[] }>(
      `/tickets?query=${encodeURIComponent("Subject = 'Mac · No puedo entrar'")}&per_page=100`,
    );
    const messages = await Promise.all(items.map((one) => firstMessage(one.id)));
    const fields = await Promise.all(items.map((one) => root.get<Ticket>(`/ticket/${one.id}`)));
    const mine = items.filter(
      (_, i) =>
        messages[i]?.includes(session) ||
        fields[i]?.CustomFields.some(({ values }) => values.includes(session)),
    );
    expect(mine.map((one) => one.id)).toEqual([id]);
  },
);

test('answered by Request Tracker, but the answer was lost: the ticket is found again, not opened twice', async () => {
  for (const sessionField of ['Overdesk session', 'No such field']) {
    const { openHelpdesk } = await import('../../../collector/open-helpdesk.ts');
    const { checkConfig } = await import('../../../collector/config/check.ts');
    const helpdesk = openHelpdesk(checkConfig(config({ sessionField })), env);
    const ticket = {
      session: `s1.${crypto.randomUUID()}`,
      retried: false,
      queue: 'support',
      owner: null,
      requestor: 'dora@example.org',
      facts: {},
      priority: null,
      subject: 'Lost answer',
      text: 'Said once.',
    };
    const first = await helpdesk?.open(ticket);
    expect(await helpdesk?.open({ ...ticket, retried: true })).toBe(first);
  }
});

test('over by a name of the company’s own: the session ends', async () => {
  const { url } = await start(config({ queues: { support: 'Ops' } }), { env });
  const { session } = await startSession(url);
  const { id } = await ticketOf(url, session);
  await (await rt.rest('maria')).put(`/ticket/${id}`, { Status: 'done' });
  await eventually(async () => (await stateOf(url, session)).state === 'ended');
});

test('merged into another or deleted in Request Tracker: the session ends with the ticket that goes on, or at once', async () => {
  const { url } = await start(config(), { env });
  const root = await rt.rest('root');
  const [goesOn, merged, deleted] = [
    (await startSession(url)).session,
    (await startSession(url)).session,
    (await startSession(url)).session,
  ];
  const survivor = await ticketOf(url, goesOn);
  await root.put(`/ticket/${(await ticketOf(url, merged)).id}`, { MergeInto: Number(survivor.id) });
  await root.put(`/ticket/${(await ticketOf(url, deleted)).id}`, { Status: 'deleted' });
  await eventually(async () => (await stateOf(url, deleted)).state === 'ended');
  expect((await stateOf(url, merged)).state).not.toBe('ended');
  await root.put(`/ticket/${survivor.id}`, { Status: 'resolved' });
  await eventually(async () => (await stateOf(url, merged)).state === 'ended');
});

const macAgent = (id: string, mac: number, growing: string[] = []) => ({
  id,
  name: id,
  languages: ['es', 'en'],
  skills: { mac },
  capacity: 1,
  growing,
});
/** Only who says they are there is there. */
const threeMac = () => ({
  ...config(),
  assumePresent: false,
  desk: { ...CONFIG.desk, agents: [macAgent('maria', 4), macAgent('wim', 4), macAgent('lena', 3, ['mac'])] },
});
const here = async (collector: Collector, agent: string, load: Record<string, number> = {}) => {
  const { call } = await pair(collector, agent);
  expect((await call('PUT', '/v1/agent/presence', { status: 'available', load })).status).toBe(204);
  return call;
};
const ownerOf = async (id: string) => (await (await rt.rest('root')).get<Ticket>(`/ticket/${id}`)).Owner.id;

test('the best is busy with her last slot, the second not there: the one who is learning gets it, told why, and owns it', async () => {
  const collector = await start(threeMac(), { env });
  await here(collector, 'maria', { ticket: 1 });
  const lena = await here(collector, 'lena');
  const { session, route } = await startSession(collector.url, { locale: 'en' });
  expect(route.agent).toEqual({ name: 'lena' });
  expect(route.reason).toBe('lena is helping you: knows Mac and is free now.');
  const { id } = await ticketOf(collector.url, session);
  expect(await ownerOf(id)).toBe('lena');
  const { items } = await (await lena('GET', '/v1/agent/feed?language=en')).json();
  const why = items.at(-1).card.why;
  expect(why).toContain('you know Mac');
  expect(why).toContain('you want to grow in Mac');
});

test('everybody busy: the ticket waits without owner; who comes free is offered it, accepts, and owns it', async () => {
  const collector = await start(threeMac(), { env });
  await here(collector, 'maria', { ticket: 1 });
  const { session, route } = await startSession(collector.url);
  expect(route.agent).toBeNull();
  const { id } = await ticketOf(collector.url, session);
  expect(await ownerOf(id)).toBe('Nobody');
  const maria = await here(collector, 'maria');
  const { items } = await (await maria('GET', '/v1/agent/feed')).json();
  const { offer } = items.find((item: { kind: string }) => item.kind === 'offer');
  expect((await maria('POST', `/v1/agent/offers/${offer.id}`, { answer: 'accept' })).status).toBe(204);
  await eventually(async () => (await ownerOf(id)) === 'maria');
});
