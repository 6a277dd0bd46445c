import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { jira } from '../../../../extension/helpdesks/jira/jira.ts';
import { LoggedOutError } from '../../../../extension/helpdesks/lib/helpdesk.ts';
import { minuteIn } from '../../../../shared/helpdesks/jira/instant.ts';
import { change, desk, read, say } from './support/jira/one-issue.ts';
import { serveJira, withSession } from './support/jira/server.ts';

/** How Jira is asked: since when, page by page, and by whom; and where its requests stand. */

const fetchOfNode = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = fetchOfNode;
});
const signal = () => AbortSignal.timeout(60_000);

/** Requests of one instant, all ana's. */
const many = (count: number) =>
  desk(({ made, issue, changes, comments }) => {
    for (let place = 2; place <= count; place++) {
      const id = String(10n ** 17n + BigInt(place));
      made.issues.push({ ...issue, id, key: `GEN-${place}`, fields: { ...issue.fields } });
      made.changes.set(id, changes);
      made.comments.set(id, comments);
    }
  });

async function served(made: ReturnType<typeof desk>) {
  const vendor = await serveJira(made);
  onTestFinished(() => vendor.stop());
  const { accountId: id } = made.userOf('ana');
  return { vendor, agent: { id, name: 'ana Test' }, session: withSession(id) };
}

it('reads requests of one instant by pages, each once', async () => {
  const { heads } = await read(many(200));
  expect(heads).toHaveLength(200);
  expect(new Set(heads).size).toBe(200);
});

it('reads a history longer than a page to its end, whatever the page holds', async () => {
  const { events } = await read(
    desk((one) => {
      const [ana, victor] = [one.made.userOf('ana'), one.made.userOf('victor')];
      for (let times = 0; times < 130; times++) {
        say(one, one.made.userOf('dora'), 'And?');
        const [was, becomes] = times % 2 === 0 ? [ana, victor] : [victor, ana];
        change(one, ana, ['assignee', [was.accountId, ''], [becomes.accountId, '']]);
      }
    }),
  );
  expect(events.filter(({ kind }) => kind === 'message')).toHaveLength(130);
  expect(events.filter(({ kind }) => kind === 'assign')).toHaveLength(131);
});

it('begins the search again when the mark of its page is no longer good, and ends one that leads back to itself', async () => {
  const { vendor, agent, session } = await served(many(50));
  const pull = (cursor: string | null) => jira.pull(vendor.base, agent, cursor, signal());
  const isNext = (url: unknown) => String(url).includes('nextPageToken');
  let late = 0;
  globalThis.fetch = async (input, init) =>
    isNext(input) && late++ === 0
      ? Response.json({ errorMessages: ['expired'] }, { status: 400 })
      : session(input, init);
  const first = await pull(null);
  const again = await pull(first.cursor);
  expect(new Set([...first.heads, ...again.heads].map(({ id }) => id)).size).toBe(20);
  globalThis.fetch = async (input, init) => {
    const response = await session(input, init);
    if (!isNext(input)) return response;
    const mark = new URL(String(input)).searchParams.get('nextPageToken');
    return Response.json({ ...(await response.json()), isLast: false, nextPageToken: mark });
  };
  expect((await pull(again.cursor)).more).toBe(false);
});

it('believes that nothing is there only of somebody who is still logged in', async () => {
  const { vendor, agent, session } = await served(many(2));
  const stranger = withSession(null);
  for (const from of ['/search/jql', '/changelog']) {
    let isOut = false;
    // The session ends after who it is was proved: strangers are answered as well, with nothing.
    globalThis.fetch = (input, init) => {
      isOut ||= String(input).includes(from);
      return (isOut ? stranger : session)(input, init);
    };
    await expect(jira.pull(vendor.base, agent, null, signal())).rejects.toBeInstanceOf(LoggedOutError);
  }
});

it('asks in the agent’s own time zone, and misses nothing of the minute it asks from', async () => {
  const made = many(2);
  const { vendor, agent, session } = await served(made);
  globalThis.fetch = session;
  const { cursor } = await jira.pull(vendor.base, agent, null, signal());
  const { since } = JSON.parse(cursor) as { readonly since: number };
  const [one, other] = made.issues;
  if (one) one.fields.updated = new Date(since + 999).toISOString().replace('Z', '+0000');
  if (other) other.fields.updated = new Date(since - 120_000).toISOString().replace('Z', '+0000');
  const { heads } = await jira.pull(vendor.base, agent, cursor, signal());
  expect(heads.map(({ id }) => id)).toEqual([one?.key]);
});

describe('an instant as the search wants it', () => {
  it.each([
    ['Europe/Berlin', '2026-07-01T10:00:59Z', '2026-07-01 12:00'],
    ['America/St_Johns', '2026-07-01T10:00:00Z', '2026-07-01 07:30'],
    // The hour that comes twice: the first of the two could be taken for the second, so it is the hour before.
    ['Europe/Berlin', '2026-10-25T00:30:00Z', '2026-10-25 01:30'],
    ['Europe/Berlin', '2026-10-25T01:30:00Z', '2026-10-25 02:30'],
    ['Middle/Earth', '2026-07-02T10:00:00Z', '2026-07-01 10:00'],
    [null, '2026-07-02T10:00:00Z', '2026-07-01 10:00'],
  ])('in %s, %s is %s', (zone, at, there) => {
    expect(minuteIn(zone, Date.parse(at))).toBe(there);
  });
});

it('knows a request by its address, in whichever list it stands', () => {
  const base = 'https://acme.atlassian.net';
  const projects = `${base}/jira/servicedesk/projects/IT_2`;
  for (const page of [
    `${base}/browse/IT_2-17`,
    `${projects}/queues/custom/3/IT_2-17`,
    `${projects}/section/service-requests/custom/3/IT_2-17?x=1`,
    `${projects}/queues/custom/3?selectedIssue=IT_2-17`,
  ])
    expect(jira.placeOf(new URL(page))).toEqual({ base, ticket: 'IT_2-17' });
  for (const page of [`${base}/browse/IT_2`, `${projects}/queues/custom/3`, `${base}/wiki/IT_2-17`])
    expect(jira.placeOf(new URL(page))).toBeNull();
});
