import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { eventsOf } from '../../../shared/helpdesks/request-tracker/history.ts';
import { TicketRow, TransactionRow } from '../../../shared/helpdesks/request-tracker/rows.ts';
import { CONFIG, startSession, stateOf } from '../../integration/collector/support.ts';
import { startCollectorProcess } from '../support/collector-process.ts';
import { eventually } from '../support/eventually.ts';
import { layLine } from '../support/line.ts';
import { passwordOf, serviceAccount } from '../support/request-tracker/configuration.ts';
import { type RequestTracker, startRequestTracker } from '../support/request-tracker/request-tracker.ts';

/** What customers do on the page of their request, as it arrives on the ticket in a real Request Tracker. */

let rt: RequestTracker;
beforeAll(async () => {
  rt = await startRequestTracker({
    agents: [{ login: 'maria', name: 'María', email: 'maria@helpdesk.example' }],
    customers: [{ login: 'dora', name: 'Dora', email: 'dora@example.org' }],
    queues: ['Support'],
    bareQueues: [{ name: 'Ops', lifecycle: 'own' }],
  });
});
afterAll(() => rt.stop());

/** A collector that reaches Request Tracker over a line which can be cut. */
async function collectorFor(helpdesk: object = {}) {
  const line = await layLine(Number(new URL(rt.url).port));
  const config = {
    ...CONFIG,
    next: 'ticket' as const,
    helpdesk: {
      kind: 'request-tracker' as const,
      url: line.url,
      login: { user: serviceAccount.login, password: { env: 'RT_PASSWORD' } },
      fallbackRequestor: 'nobody@example.org',
      pollSeconds: 0.3,
      ...helpdesk,
    },
  };
  const collector = await startCollectorProcess(config, {
    RT_PASSWORD: passwordOf(serviceAccount.login),
  });
  onTestFinished(async () => {
    await collector.stop();
    await line.close();
  });
  const { session, request } = await startSession(collector.url);
  const ticket: string = (await eventually(async () => (await stateOf(collector.url, session)).ticket)).id;
  /** What the page of the request sends. */
  const send = async (what: 'words' | 'cancel', text = '') => {
    const origin = new URL(request.url).origin;
    const body = new URLSearchParams({ text });
    const answer = await fetch(`${request.url}/${what}`, { method: 'POST', body, headers: { origin } });
    expect(answer.status).toBe(200);
  };
  return { collector, line, session, ticket, send };
}

interface Row {
  Type: string;
  Data: string;
  Creator: { id: string };
}
const historyOf = async (ticket: string) => {
  const root = await rt.rest('root');
  const fields = 'Type,Creator,Created,Field,OldValue,NewValue,ObjectId,Data';
  return (await root.get<{ items: Row[] }>(`/ticket/${ticket}/history?fields=${fields}&per_page=100`)).items;
};
const notesOn = async (ticket: string) =>
  (await historyOf(ticket)).filter(({ Type }) => Type === 'Comment').map(({ Data }) => Data.trim());
const wordsOn = async (ticket: string): Promise<string> => {
  const root = await rt.rest('root');
  const path = `/ticket/${ticket}/attachments?fields=Content&per_page=100`;
  const { items } = await root.get<{ items: { Content?: string }[] }>(path);
  return items.map(({ Content }) => Content ?? '').join('\n');
};
const statusOf = async (ticket: string): Promise<string> =>
  (await (await rt.rest('root')).get<{ Status: string }>(`/ticket/${ticket}`)).Status;

/** The ticket's events as an agent's extension makes them of what Request Tracker tells. */
async function eventsOn(ticket: string) {
  const root = await rt.rest('root');
  const row = TicketRow.parse(
    await root.get(
      `/ticket/${ticket}?fields[Owner]=Name,RealName,EmailAddress&fields[Queue]=Name,Lifecycle&fields[Requestor]=EmailAddress`,
    ),
  );
  const transactions = (await historyOf(ticket)).map((each) => TransactionRow.parse(each));
  return eventsOf(
    { ticket: row, transactions },
    {
      owner: () => 'maria',
      queue: (id) => id,
      privileged: (login) => login !== 'dora',
      status: (name) => (name === 'rejected' ? 'rejected' : name === 'done' ? 'solved' : 'open'),
      tier: () => 1,
      colleague: () => null,
      machine: () => false,
      criteria: [],
    },
  );
}

test('what is added on the request’s page stands on the ticket once, as the customer’s words, through cut line and kill -9', async () => {
  const { collector, line, session, ticket, send } = await collectorFor();
  await send('words', 'It is urgent, the office opens at nine.');
  await eventually(async () => (await notesOn(ticket)).length === 1);
  line.cut();
  await send('words', 'The serial number is 42.');
  await send('words', 'And the light is red.');
  await eventually(async () => {
    const { helpdesk } = await (await fetch(`${collector.url}/healthz`)).json();
    return helpdesk.owed === 1 && helpdesk.error?.includes('does not answer');
  });
  await collector.kill();
  line.mend();
  await collector.start();
  await eventually(async () => (await notesOn(ticket)).length === 3);
  expect(await notesOn(ticket)).toEqual(['Overdesk-Words: 1', 'Overdesk-Words: 2', 'Overdesk-Words: 3']);
  const words = await wordsOn(ticket);
  for (const said of ['opens at nine.', 'number is 42.', 'light is red.']) expect(words).toContain(said);
  await eventually(async () => (await (await fetch(`${collector.url}/healthz`)).json()).helpdesk.owed === 0);
  expect((await stateOf(collector.url, session)).state).toBe('with-agent');
  const said = (await eventsOn(ticket)).filter(({ kind }) => kind === 'message' || kind === 'consult');
  expect(said).toMatchObject(
    Array.from({ length: 3 }, () => ({ kind: 'message', author: 'customer', agent: null, public: true })),
  );
});

test('answered by Request Tracker, but the answer was lost: the words are found there, not written twice', async () => {
  const { openHelpdesk } = await import('../../../collector/open-helpdesk.ts');
  const { checkConfig } = await import('../../../collector/config/check.ts');
  const { ticket } = await collectorFor();
  const helpdesk = openHelpdesk(
    checkConfig({
      ...CONFIG,
      helpdesk: {
        kind: 'request-tracker',
        url: rt.url,
        login: { user: serviceAccount.login, password: { env: 'RT_PASSWORD' } },
        fallbackRequestor: 'nobody@example.org',
      },
    }),
    { RT_PASSWORD: passwordOf(serviceAccount.login) },
  );
  await helpdesk?.addWord?.(ticket, { nth: 1, text: 'Said once.', retried: false });
  await helpdesk?.addWord?.(ticket, { nth: 1, text: 'Said once.', retried: true });
  await helpdesk?.addWord?.(ticket, { nth: 2, text: 'And this.', retried: true });
  expect(await notesOn(ticket)).toEqual(['Overdesk-Words: 1', 'Overdesk-Words: 2']);
});

test('withdrawn while Request Tracker is away: rejected there afterwards, and nobody has solved it', async () => {
  const { line, ticket, send } = await collectorFor();
  line.cut();
  await send('cancel');
  line.mend();
  await eventually(async () => (await statusOf(ticket)) === 'rejected');
  expect(await notesOn(ticket)).toEqual(['Overdesk-Withdrawn']);
  expect((await eventsOn(ticket)).map(({ kind }) => kind)).toContain('spam');
});

test.each([
  { withdrawnStatus: 'done', becomes: 'done' },
  { withdrawnStatus: null, becomes: 'new' },
])(
  'a queue with statuses of its own ($withdrawnStatus): $becomes, with a note, and never a solution',
  async ({ withdrawnStatus, becomes }) => {
    const { collector, ticket, send } = await collectorFor({ queues: { support: 'Ops' }, withdrawnStatus });
    await send('cancel');
    await eventually(async () => {
      const { helpdesk } = await (await fetch(`${collector.url}/healthz`)).json();
      return helpdesk.owed === 0 && (await notesOn(ticket)).length > 0;
    });
    expect([await statusOf(ticket), await notesOn(ticket)]).toEqual([becomes, ['Overdesk-Withdrawn']]);
    // Closed by hand instead: still nobody's solution.
    if (becomes === 'new') await (await rt.rest('maria')).put(`/ticket/${ticket}`, { Status: 'done' });
    expect((await eventsOn(ticket)).map(({ kind }) => kind)).toContain('spam');
  },
);

test('closed by an agent before the withdrawal arrives: it stays their word', async () => {
  const { line, ticket, send } = await collectorFor();
  line.cut();
  await (await rt.rest('maria')).put(`/ticket/${ticket}`, { Status: 'resolved' });
  await send('cancel');
  line.mend();
  await eventually(async () => (await statusOf(ticket)) === 'resolved');
  expect(await notesOn(ticket)).toEqual([]);
});
