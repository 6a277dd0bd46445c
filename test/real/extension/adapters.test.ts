import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeskLog } from '../../../demo/desk/log.ts';
import { demoDesk as serveDemoDesk } from '../../../demo/desk/server.ts';
import { pastCases } from '../../../demo/past/cases.ts';
import { deskEvents, ticketsOf } from '../../../demo/past/tickets.ts';
import { declaredHelpdesk } from '../../../extension/helpdesks/declarative/adapter.ts';
import { demoDesk } from '../../../extension/helpdesks/demo-desk/description.ts';
import type { Pulled } from '../../../extension/helpdesks/lib/helpdesk.ts';
import { requestTracker } from '../../../extension/helpdesks/request-tracker/request-tracker.ts';
import { SupportEvent } from '../../../shared/session/event.ts';
import { behavesLikeAHelpdesk } from '../../unit/extension/helpdesks/contract.ts';
import { foldLog } from '../../unit/session/fold-log.ts';
import { type RequestTracker, startRequestTracker } from '../support/request-tracker/request-tracker.ts';
import { logIn, type Rest } from '../support/request-tracker/rest.ts';
import { secondsLater } from '../support/request-tracker/seconds.ts';

const person = (login: string) => ({ login, name: `${login} Test`, email: `${login}@helpdesk.example` });
const plan = {
  agents: ['ana', 'victor'].map(person),
  customers: ['dora', 'emil'].map(person),
  queues: ['General', 'Mac'],
};

const withCookie =
  (cookie: string): typeof fetch =>
  (input, init) =>
    fetchOfNode(input, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), cookie } });
const fetchOfNode = globalThis.fetch;

describe('Request Tracker', () => {
  let rt: RequestTracker;
  let cookie: string;
  let ana: Rest;
  const newTicket = {
    Queue: 'Mac',
    Requestor: 'dora@helpdesk.example',
    ContentType: 'text/plain',
    Content: 'Help',
  };

  beforeAll(async () => {
    rt = await startRequestTracker(plan);
    cookie = await logIn(rt.url, 'ana');
    ana = await rt.rest('ana');
  });
  afterAll(() => rt?.stop());

  behavesLikeAHelpdesk(requestTracker, async () => {
    const { items } = await ana.get<{ items: { id: string }[] }>(
      `/tickets?query=${encodeURIComponent("Owner='ana'")}`,
    );
    return {
      base: rt.url,
      agent: { id: 'ana', name: 'ana Test' },
      ticket: items[0]?.id ?? '',
      fetchAs: (login) => withCookie(login === null ? '' : cookie),
      stop: async () => undefined,
    };
  });

  /** Everything about the agent's tickets, in as many pages as it takes. */
  async function pull(cursor: string | null = null): Promise<Pulled> {
    globalThis.fetch = withCookie(cookie);
    const agent = { id: 'ana', name: 'ana Test' };
    const { signal } = new AbortController();
    const events = [];
    try {
      for (let at = cursor; ; ) {
        const page = await requestTracker.pull(rt.url, agent, at, signal);
        events.push(...page.events);
        if (!page.more) return { ...page, events };
        at = page.cursor;
      }
    } finally {
      globalThis.fetch = fetchOfNode;
    }
  }
  const factsOf = ({ events }: Pulled, id: string) =>
    foldLog(events.map((event) => SupportEvent.parse(event))).find((facts) => facts.ticket === id);

  it('keeps telling what becomes of a ticket the agent once worked on, whoever owns it now', async () => {
    const { id } = await ana.post<{ id: string }>('/ticket', { ...newTicket, Subject: 'Passed on' });
    await ana.put(`/ticket/${id}/take`, {});
    const before = await pull();
    const victor = await rt.rest('victor');
    await victor.put(`/ticket/${id}/steal`, {});
    await victor.post(`/ticket/${id}/correspond`, {
      Content: 'Mine now',
      ContentType: 'text/plain',
      Status: 'resolved',
    });
    const news = factsOf(await pull(before.cursor), id);
    expect(news).toMatchObject({ owner: 'victor', status: 'solved', lastSolvedBy: 'victor' });
  });

  it('tells a ticket born with an owner, as the collector opens them', async () => {
    const root = await rt.rest('root');
    const { id } = await root.post<{ id: string }>('/ticket', {
      ...newTicket,
      Subject: 'Routed',
      Owner: 'ana',
    });
    const events = (await pull()).events.filter((event) => event.ticket === String(id));
    expect(events).toMatchObject([
      { kind: 'created', queue: 'Mac' },
      { kind: 'assign', agent: 'ana' },
    ]);
  });

  it('reads what reopens a solved ticket: a mere thank-you is no reopening', async () => {
    const dora = await rt.rest('dora');
    const ids: string[] = [];
    for (const Content of ['Thank you so much, it works now!', 'It happened again.']) {
      const { id } = await ana.post<{ id: string }>('/ticket', {
        ...newTicket,
        Subject: 'Solved',
        Owner: 'ana',
      });
      await ana.post(`/ticket/${id}/correspond`, {
        Content: 'Done',
        ContentType: 'text/plain',
        Status: 'resolved',
      });
      await secondsLater();
      await dora.post(`/ticket/${id}/correspond`, { Content, ContentType: 'text/plain' });
      ids.push(String(id));
    }
    const all = await pull();
    expect(ids.map((id) => factsOf(all, id)?.reopens.map((reopen) => reopen.thanks))).toEqual([
      [true],
      [false],
    ]);
  });

  it('leaves merged and deleted tickets out of every number', async () => {
    const ids: string[] = [];
    for (const Subject of ['Kept', 'Merged away', 'Deleted']) {
      const { id } = await ana.post<{ id: string }>('/ticket', { ...newTicket, Subject, Owner: 'ana' });
      ids.push(String(id));
    }
    const [kept = '', merged = '', deleted = ''] = ids;
    const before = await pull();
    expect(factsOf(before, merged)).toMatchObject({ excluded: null });
    const root = await rt.rest('root');
    await root.put(`/ticket/${merged}`, { MergeInto: Number(kept) });
    await root.put(`/ticket/${deleted}`, { Status: 'deleted' });
    const after = await pull(before.cursor);
    const known = { ...after, events: [...before.events, ...after.events] };
    expect(factsOf(known, kept)).toMatchObject({ excluded: null });
    expect(factsOf(known, deleted)).toMatchObject({ excluded: 'deleted' });
    expect(factsOf(known, merged)).toMatchObject({ excluded: 'merged' });
  });
});

describe('the demo desk', () => {
  behavesLikeAHelpdesk(declaredHelpdesk(demoDesk), async () => {
    const folder = mkdtempSync(join(tmpdir(), 'overdesk-desk-'));
    const log = new DeskLog(join(folder, 'desk.log'));
    log.append(...deskEvents(ticketsOf(pastCases(Date.now()))));
    const people = [
      { id: 'ana', name: 'Ana Pop', knows: 'Mac' },
      { id: 'victor', name: 'Victor Ruiz', knows: 'Windows' },
    ];
    const desk = serveDemoDesk(log, people);
    const base = await desk.listen({ host: '127.0.0.1', port: 0 });
    const ticket = log.tickets().find((one) => one.owner === 'ana')?.id ?? '';
    return {
      base,
      agent: { id: 'ana', name: 'Ana Pop' },
      ticket,
      fetchAs: (login) => withCookie(login === null ? '' : 'desk_agent=ana'),
      async stop() {
        await desk.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  });
});
