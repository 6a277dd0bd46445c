import type { DeskLog, DeskTicket, Row } from '../desk-log.ts';
import type { Message, Owner, Pipeline, Thread, Ticket, Value } from './contract.ts';

/** A made-up desk's history as HubSpot holds it: tickets with what their properties were, and the threads beside them. */

/** Owners and users are numbered where two neighbours are one floating-point number. */
const firstNumber = 9_007_199_254_740_993n;
const firstThread = 20_000_000_000n;

export interface HubSpotDesk {
  readonly account: bigint;
  readonly owners: Owner[];
  readonly pipelines: Pipeline[];
  readonly tickets: Ticket[];
  /** By the number of the ticket. */
  readonly threads: Map<string, Thread[]>;
  /** By the number of the thread. */
  readonly messages: Map<string, Message[]>;
  /** Tickets that were merged, and where they went. */
  readonly merged: Map<string, string>;
  /** An owner's or a contact's number. */
  idOf(login: string): string;
}

/** Stages are each pipeline's own. */
const stages = [
  ['new', 'New', 'OPEN'],
  ['open', 'Waiting on us', 'OPEN'],
  ['stalled', 'Waiting on contact', 'OPEN'],
  ['resolved', 'Closed', 'CLOSED'],
  ['rejected', 'Rejected', 'CLOSED'],
] as const;

export const written = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

export function hubspotOf(log: DeskLog): HubSpotDesk {
  const people = [...new Set([...log.agents, ...log.rows.map(({ by }) => by)])];
  const moved = log.rows.flatMap(({ does, was, becomes }) =>
    does === 'queue' ? [was ?? '', becomes ?? ''] : [],
  );
  const queues = [...new Set(log.tickets.map(({ queue }) => queue).concat(moved))];
  const desk: HubSpotDesk = {
    account: 62_515n,
    owners: log.agents.map((login, place) => ({
      id: String(firstNumber + BigInt(place)),
      userId: firstNumber * 2n + BigInt(place),
      userIdIncludingInactive: firstNumber * 2n + BigInt(place),
      firstName: login,
      lastName: 'Test',
      email: `${login}@desk.example`,
      archived: false,
      createdAt: written(0),
      updatedAt: written(0),
    })),
    pipelines: queues.map((label, place) => ({
      id: String(place),
      label,
      displayOrder: place,
      archived: false,
      stages: stages.map(([word, name, ticketState], displayOrder) => ({
        id: `${place}-${word}`,
        label: name,
        displayOrder,
        metadata: { ticketState, isClosed: String(ticketState === 'CLOSED') },
        archived: false,
      })),
    })),
    tickets: [],
    threads: new Map(),
    messages: new Map(),
    merged: new Map(),
    idOf: (login) => {
      const place = BigInt(people.indexOf(login));
      return log.agents.includes(login) ? String(firstNumber + place) : String(501n + place);
    },
  };
  for (const ticket of log.tickets) addTicket(desk, ticket, log);
  return desk;
}

export const userOf = ({ owners }: HubSpotDesk, owner: string) =>
  owners.find(({ id }) => id === owner)?.userId ?? null;

function addTicket(desk: HubSpotDesk, ticket: DeskTicket, log: DeskLog): void {
  const rows = log.of(ticket.number);
  const id = String(ticket.number);
  const history = historyOf(desk, ticket, rows, log);
  const now = (name: keyof typeof history) => history[name]?.[0]?.value ?? null;
  desk.tickets.push({
    id,
    createdAt: written(ticket.at),
    updatedAt: written(rows.at(-1)?.at ?? ticket.at),
    archived: false,
    history,
    properties: {
      subject: `Question ${ticket.number}`,
      hs_object_id: id,
      hs_pipeline: now('hs_pipeline'),
      hs_pipeline_stage: now('hs_pipeline_stage'),
      hubspot_owner_id: now('hubspot_owner_id'),
      source_type: 'EMAIL',
      hs_object_source: 'CONVERSATIONS',
      hs_ticket_priority: 'MEDIUM',
      hs_merged_object_ids: null,
      topic: ticket.topic,
    },
  });
  const thread = String(firstThread + BigInt(ticket.number));
  desk.threads.set(id, [
    {
      id: thread,
      createdAt: written(ticket.at),
      status: 'OPEN',
      associatedContactId: desk.idOf(ticket.requester),
      inboxId: '1',
      originalChannelId: '1002',
      originalChannelAccountId: '7',
      archived: false,
      spam: false,
    },
  ]);
  desk.messages.set(
    thread,
    rows.filter(({ text }) => text !== undefined).map((row) => messageOf(desk, thread, row, log)),
  );
}

function messageOf(desk: HubSpotDesk, thread: string, row: Row, log: DeskLog): Message {
  const owner = desk.idOf(row.by);
  const isAgent = log.agents.includes(row.by);
  const actorId = isAgent ? `A-${userOf(desk, owner)}` : `V-${owner}`;
  return {
    type: row.does === 'note' ? 'COMMENT' : 'MESSAGE',
    id: `msg-${log.rows.indexOf(row)}`,
    conversationsThreadId: thread,
    createdAt: written(row.at),
    createdBy: actorId,
    client: { clientType: 'HUBSPOT' },
    senders: [{ actorId }],
    recipients: [],
    archived: false,
    text: row.text ?? '',
    ...(row.does !== 'note' && { direction: isAgent ? ('OUTGOING' as const) : ('INCOMING' as const) }),
  };
}

/** What each property was, the newest first. A ticket that goes to another pipeline gets a stage of that one. */
function historyOf(desk: HubSpotDesk, ticket: DeskTicket, rows: readonly Row[], log: DeskLog) {
  const history: Record<'hs_pipeline' | 'hs_pipeline_stage' | 'hubspot_owner_id', Value[]> = {
    hs_pipeline: [],
    hs_pipeline_stage: [],
    hubspot_owner_id: [],
  };
  let queue = rows.find(({ does }) => does === 'queue')?.was ?? ticket.queue;
  let status = 'new';
  const put = (name: keyof typeof history, { at, by }: Row, value: string) => {
    const user = log.agents.includes(by) ? userOf(desk, desk.idOf(by)) : null;
    const source =
      user === null ? { sourceType: 'AUTOMATION_PLATFORM' } : { sourceType: 'CRM_UI', updatedByUserId: user };
    history[name].unshift({ value, timestamp: written(at), ...source });
  };
  const pipeline = () => desk.pipelines.find(({ label }) => label === queue)?.id ?? '';
  const place = (row: Row) => put('hs_pipeline_stage', row, `${pipeline()}-${status}`);
  for (const row of rows) {
    const { does, becomes } = row;
    if (does === 'create' || does === 'queue') {
      if (does === 'queue') queue = becomes ?? queue;
      put('hs_pipeline', row, pipeline());
      place(row);
    }
    if (does === 'status') {
      status = becomes ?? status;
      place(row);
    }
    if (does === 'owner' || (does === 'create' && becomes !== null))
      put('hubspot_owner_id', row, becomes === null ? '' : desk.idOf(becomes));
  }
  return history;
}
