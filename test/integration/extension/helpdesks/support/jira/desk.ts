import type { DeskLog, DeskTicket, Row } from '../desk-log.ts';
import type { Change, Comment, Issue, Project, Status, User } from './contract.ts';
import { fields, statuses } from './set-up.ts';

/** A made-up desk's history as Jira Service Management holds it: issues, what was changed at once, and comments. */

/** Issues, changes and comments are numbered where two neighbours are one floating-point number. */
const firstNumber = 9_007_199_254_740_993n;

export interface JiraDesk {
  readonly users: User[];
  readonly projects: readonly Project[];
  readonly statuses: Status[];
  readonly fields: object[];
  readonly issues: Issue[];
  /** By the number of the issue. */
  readonly changes: Map<string, Change[]>;
  readonly comments: Map<string, Comment[]>;
  readonly feedback: Map<string, object>;
  /** Keys issues had before they were moved, and the number behind them. */
  readonly formerKeys: Map<string, string>;
  userOf(login: string): User;
  keyOf(number: number): string;
}

type Word = keyof typeof statuses;

/** An instant as Jira writes it, here half of them an hour and a half east; at whole seconds, as SQL counts beside it. */
export function written(at: number): string {
  const isEast = Math.floor(at / 60_000) % 2 === 0;
  const there = new Date(at + (isEast ? 90 * 60_000 : 0)).toISOString().slice(0, 19);
  return `${there}.000${isEast ? '+0130' : '+0000'}`;
}

export function jiraOf(log: DeskLog): JiraDesk {
  const people = [...new Set([...log.agents, ...log.rows.map(({ by }) => by)])];
  const users = people.map(
    (login, place): User => ({
      accountId: `712020:fd3e1f6a-0000-4000-8000-${String(place).padStart(12, '0')}`,
      accountType: log.agents.includes(login) || place % 2 === 0 ? 'atlassian' : 'customer',
      displayName: `${login} Test`,
      active: true,
      timeZone: place % 2 === 0 ? 'America/St_Johns' : 'Asia/Kathmandu',
    }),
  );
  const moved = log.rows.flatMap(({ does, was, becomes }) =>
    does === 'queue' ? [was ?? '', becomes ?? ''] : [],
  );
  const queues = [...new Set(log.tickets.map(({ queue }) => queue).concat(moved))];
  const projects = queues.map((name, place) => ({
    id: String(10_100 + place),
    key: name.toUpperCase().slice(0, 3),
    name,
    projectTypeKey: 'service_desk',
  }));
  const desk: JiraDesk = {
    users,
    projects,
    statuses: Object.values(statuses),
    fields: [...fields],
    issues: [],
    changes: new Map(),
    comments: new Map(),
    feedback: new Map(),
    formerKeys: new Map(),
    userOf: (login) => users[people.indexOf(login)] as User,
    keyOf: (number) => `${project(desk, log.tickets[number - 1]?.queue ?? '').key}-${number}`,
  };
  for (const ticket of log.tickets) addTicket(desk, ticket, log);
  return desk;
}

const project = ({ projects }: JiraDesk, name: string): Project =>
  projects.find((one) => one.name === name) ?? ({ id: '0', key: 'X', name, projectTypeKey: '' } as const);

function addTicket(desk: JiraDesk, ticket: DeskTicket, log: DeskLog): void {
  const rows = log.of(ticket.number);
  const id = String(firstNumber + BigInt(ticket.number));
  const requester = desk.userOf(ticket.requester);
  desk.issues.push({
    id,
    key: desk.keyOf(ticket.number),
    fields: {
      summary: `Question ${ticket.number}`,
      created: written(ticket.at),
      updated: written(rows.at(-1)?.at ?? ticket.at),
      status: statuses[ticket.status as Word],
      assignee: ticket.owner === null ? null : desk.userOf(ticket.owner),
      reporter: requester,
      creator: requester,
      priority: { id: '3', name: 'Medium' },
      issuetype: { id: '10004', name: 'Service Request' },
      project: project(desk, ticket.queue),
      resolution: ticket.status === 'resolved' ? { id: '10000', name: 'Done' } : null,
      resolutiondate: null,
      issuelinks: [],
      customfield_10050: ticket.topic,
      customfield_10010: { requestType: { id: '1', name: 'Get help' } },
      customfield_10011: [],
      customfield_10012: null,
    },
    properties: { 'request.channel.type': { value: 'portal' } },
  });
  desk.changes.set(id, changesOf(desk, ticket, rows, log));
  const words = rows.filter(({ does }) => does === 'reply' || does === 'note');
  desk.comments.set(
    id,
    words.map((row) => commentOf(desk, row, log)),
  );
}

export const documentOf = (words: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

function commentOf(desk: JiraDesk, row: Row, log: DeskLog): Comment {
  return {
    id: String(firstNumber + BigInt(log.rows.indexOf(row))),
    author: desk.userOf(row.by),
    body: documentOf(row.text ?? ''),
    created: written(row.at),
    updated: written(row.at),
    jsdPublic: row.does === 'reply',
  };
}

/** What one deed changes stands in one entry, each field an item of it. */
function changesOf(desk: JiraDesk, { number }: DeskTicket, rows: readonly Row[], log: DeskLog): Change[] {
  const changed = rows.filter(({ does }) => does === 'queue' || does === 'owner' || does === 'status');
  return [...Map.groupBy(changed, ({ deed }) => deed).values()].map((deed): Change => {
    const [first] = deed as [Row];
    return {
      id: String(firstNumber * 2n + BigInt(log.rows.indexOf(first))),
      author: desk.userOf(first.by),
      created: written(first.at),
      items: deed.flatMap((row) => itemsOf(desk, row, number)),
    };
  });
}

export const item = (
  field: string,
  [from, fromString]: readonly [string | null, string | null],
  [to, becomes]: readonly [string | null, string | null],
): Change['items'][number] => ({
  field,
  fieldtype: 'jira',
  fieldId: field,
  from,
  fromString,
  to,
  toString: becomes,
});

function itemsOf(desk: JiraDesk, { does, was, becomes }: Row, number: number) {
  if (does === 'owner') {
    const user = (login: string | null) =>
      login === null ? ([null, null] as const) : ([desk.userOf(login).accountId, `${login} Test`] as const);
    return [item('assignee', user(was), user(becomes))];
  }
  if (does === 'status') {
    const told = (word: string | null) => [statuses[word as Word].id, statuses[word as Word].name] as const;
    return [item('status', told(was), told(becomes))];
  }
  const [one, other] = [project(desk, was ?? ''), project(desk, becomes ?? '')];
  const former = `${one.key}-${number}`;
  desk.formerKeys.set(former, String(firstNumber + BigInt(number)));
  return [
    item('project', [one.id, one.name], [other.id, other.name]),
    item('Key', [null, former], [null, `${other.key}-${number}`]),
  ];
}
