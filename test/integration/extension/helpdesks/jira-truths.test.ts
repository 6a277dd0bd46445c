import { afterEach, expect, it, onTestFinished } from 'vitest';
import { jira } from '../../../../extension/helpdesks/jira/jira.ts';
import { nothingKnown } from '../../../../extension/helpdesks/lib/helpdesk.ts';
import type { User } from './support/jira/contract.ts';
import { written } from './support/jira/desk.ts';
import { become, change, desk, minute, read, say, start } from './support/jira/one-issue.ts';
import { serveJira, withSession } from './support/jira/server.ts';

/** What makes a straightforward reading of Jira wrong, each on a stand-in that holds just that. */

const fetchOfNode = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = fetchOfNode;
});

const robot: User = { accountId: '557058:bot', accountType: 'app', displayName: 'Automation', active: true };

it('takes a colleague who asks for help for a customer, and who helps for an agent, though their accounts are alike', async () => {
  const { events } = await read(
    desk((one) => {
      const [dora, ana, victor] = ['dora', 'ana', 'victor'].map((login) => one.made.userOf(login));
      if (!dora || !ana || !victor) return;
      expect([dora, ana, victor].map(({ accountType }) => accountType)).toEqual(Array(3).fill('atlassian'));
      const guest: User = { ...dora, accountId: '712020:guest', displayName: 'Guest' };
      one.issue.fields['customfield_10011'] = [guest];
      say(one, guest, 'Me too.');
      say(one, dora, 'Any news?');
      say(one, ana, 'It works again.');
      say(one, victor, 'And here as well.');
      say(one, victor, 'Look at the log.', { jsdPublic: false });
      say(one, victor, 'Only for admins.', { visibility: { type: 'role', value: 'Administrators' } });
    }),
  );
  expect(events.slice(2)).toMatchObject([
    { author: 'customer' },
    { author: 'customer' },
    { author: 'agent', public: true },
    { author: 'agent', public: true },
    { kind: 'message', author: 'agent', public: false },
    { kind: 'consult' },
    { kind: 'message', public: false },
    { kind: 'consult' },
  ]);
});

it('takes what an app does for nobody’s, and what it says for a machine’s words', async () => {
  const { events } = await read(
    desk((one) => {
      say(one, robot, 'We have it.');
      become(one, robot, 'Waiting for support');
      become(one, null, 'Resolved');
    }),
  );
  expect(events.slice(2)).toMatchObject([
    { kind: 'message', author: 'bot', auto: true },
    { kind: 'status', to: 'open', agent: null },
    { kind: 'status', to: 'solved', agent: null },
  ]);
});

it('knows states by their category, and by what the company says; back to be done is open again', async () => {
  const made = () =>
    desk((one) => {
      one.made.statuses.push(
        { id: '7', name: 'Wartet auf Kunde', statusCategory: { id: 4, key: 'indeterminate', name: '' } },
        { id: '8', name: 'On hold', statusCategory: { id: 4, key: 'indeterminate', name: '' } },
      );
      const ana = one.made.userOf('ana');
      for (const name of ['Wartet auf Kunde', 'On hold', 'Resolved', 'Open']) become(one, ana, name);
    });
  const told = (events: readonly object[]) => events.flatMap((event) => ('to' in event ? [event.to] : []));
  expect(told((await read(made())).events)).toEqual(['pending', 'hold', 'solved', 'open']);
  const explained = { ...nothingKnown, statuses: { 'on hold': 'pending' as const } };
  expect(told((await read(made(), explained)).events)).toEqual(['pending', 'pending', 'solved', 'open']);
});

it('names a status of a workflow that is no more, and reads on', async () => {
  const { events, leftOut } = await read(
    desk((one) => {
      const { status } = one.issue.fields;
      change(one, one.made.userOf('ana'), ['status', [status.id, status.name], ['99', 'Parked']]);
      change(one, one.made.userOf('ana'), ['status', ['99', 'Parked'], [status.id, status.name]]);
    }),
  );
  expect(leftOut).toEqual([{ ticket: 'GEN-1', kind: 'status', id: 'Parked' }]);
  expect(events.slice(2)).toMatchObject([{ to: 'open' }, { to: 'open' }]);
});

it('leaves out what another request took over, and what was closed without being solved', async () => {
  const ended = async (resolution: string, issuelinks: object[] = [], known = nothingKnown) => {
    const made = desk((one) => {
      become(one, one.made.userOf('ana'), 'Resolved');
      Object.assign(one.issue.fields, { resolution: { name: resolution }, issuelinks });
    });
    return (await read(made, known)).events.at(-1);
  };
  const type = { id: '1', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' };
  const there = [{ id: '5', type, outwardIssue: { id: '9', key: 'GEN-77' } }];
  const here = [{ id: '5', type, inwardIssue: { id: '9', key: 'GEN-77' } }];
  expect(await ended('Done', there)).toMatchObject({ kind: 'merge', into: 'GEN-77' });
  // The one that took over is told the same link from the other side.
  expect(await ended('Done', here)).toMatchObject({ kind: 'status', to: 'solved' });
  expect(await ended('Won’t Do')).toMatchObject({ kind: 'spam' });
  expect(await ended('Declined', [], { ...nothingKnown, statuses: { resolved: 'solved' } })).toMatchObject({
    kind: 'status',
  });
});

it('hears the stars and the words a customer gave, when they gave them', async () => {
  const { events } = await read(
    desk((one) => {
      become(one, one.made.userOf('ana'), 'Resolved');
      one.issue.fields['customfield_10012'] = { rating: 4 };
      one.issue.fields['customfield_10013'] = written(start + 90 * minute);
      one.made.feedback.set(one.issue.id, { type: 'csat', rating: 4, comment: { body: 'Quick.' } });
    }),
  );
  expect(events.slice(-2)).toMatchObject([
    { question: 'csat', format: 'csat.stars.5', value: 4, at: start + 90 * minute },
    { question: 'comment', text: 'Quick.' },
  ]);
});

it('asks for stars of what is done where Jira names no field of them', async () => {
  const { events } = await read(
    desk((one) => {
      one.made.fields.splice(0);
      become(one, one.made.userOf('ana'), 'Resolved');
      one.made.feedback.set(one.issue.id, { type: 'csat', rating: 2 });
    }),
  );
  expect(events.at(-1)).toMatchObject({ question: 'csat', value: 2, at: start + minute });
});

it('knows a closed account by what it did, and says who is missing', async () => {
  const former: User = {
    accountId: 'unknown-1',
    accountType: 'unknown',
    displayName: 'Former user',
    active: false,
  };
  const { events, leftOut } = await read(
    desk((one) => {
      say(one, former, 'Ask billing.', { jsdPublic: false });
      say(one, null, 'Hello?');
    }),
  );
  expect(events).toContainEqual(
    expect.objectContaining({ kind: 'message', author: 'agent', agent: 'unknown-1' }),
  );
  expect(events.at(-1)).toMatchObject({ kind: 'message', author: 'customer' });
  expect(leftOut.map(({ kind, id }) => ({ kind, id }))).toEqual([
    { kind: 'person', id: 'unknown-1' },
    { kind: 'person', id: '100000000000000001' },
  ]);
});

it('follows a request that was moved, and counts it under its new key alone', async () => {
  const made = desk((one) => {
    const [general, mac] = one.made.projects;
    if (!general || !mac) return;
    change(one, one.made.userOf('ana'), ['project', [mac.id, mac.name], [general.id, general.name]]);
    one.made.formerKeys.set('MAC-9', one.issue.id);
  });
  const { events, gone } = await read(made, { ...nothingKnown, held: async () => ['MAC-9', 'MAC-404'] });
  expect(gone).toEqual(['MAC-9', 'MAC-404']);
  expect(events[0]).toMatchObject({ ticket: 'GEN-1', kind: 'created', queue: 'Mac' });
  expect(events).toContainEqual(expect.objectContaining({ kind: 'transfer', queue: 'General' }));
  expect(events.at(-1)).toMatchObject({ ticket: 'MAC-9', kind: 'delete' });
});

it('counts no work on a project that is no service desk, nor a request that was moved into one', async () => {
  const made = desk(({ issue, made: all }) => {
    issue.fields.project = { ...issue.fields.project, projectTypeKey: 'software' };
    all.formerKeys.set('GEN-9', issue.id);
  });
  const { heads, gone } = await read(made, { ...nothingKnown, held: async () => ['GEN-9'] });
  expect({ heads, gone }).toEqual({ heads: [], gone: ['GEN-9'] });
});

it('never takes a customer of the portal for an agent', async () => {
  const made = desk(({ made }) => {
    made.userOf('dora').accountType = 'customer';
  });
  const vendor = await serveJira(made);
  onTestFinished(() => vendor.stop());
  globalThis.fetch = withSession(made.userOf('dora').accountId);
  await expect(jira.whoAmI(vendor.base, AbortSignal.timeout(60_000))).rejects.toThrow('No agent');
});
