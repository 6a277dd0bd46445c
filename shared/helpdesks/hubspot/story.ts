import { instant } from '../server.ts';
import type { Actor, Beginning, Step, Story } from '../steps/step.ts';
import { inOrder } from '../steps/turns.ts';
import type { MessageRow, Value } from './rows.ts';
import { actorOf, giverOf, type History, machine, meaningOf, type Reading, userOf } from './told.ts';

/** The words a ticket was made of may come that much before or after it. */
const apartMs = 60_000;

/** One ticket as a story. */
export function storyOf(history: History, reading: Reading): Story {
  const { ticket, row, messages } = history;
  const owners = valuesOf(history, 'hubspot_owner_id');
  const pipelines = valuesOf(history, 'hs_pipeline');
  const stages = valuesOf(history, 'hs_pipeline_stage');
  const made = instant(row.createdAt);
  const first = firstWords(history);
  const status = (value: Value | undefined) => meaningAt(value?.value ?? null, reading);
  const queue = (value: Value | undefined) => queueOf(value?.value ?? null, reading);
  const born = owners[0] && instant(owners[0].timestamp) <= made + apartMs ? owners[0] : undefined;
  const step = (value: Value, name: string) => ({
    id: `hubspot:${ticket}:${name}:${value.timestamp}:${value.value ?? ''}`,
    at: instant(value.timestamp),
    by: giverOf(value, reading),
  });
  const end = meaningAt(row.properties['hs_pipeline_stage'] ?? stages.at(-1)?.value ?? null, reading);
  const last = stages.at(-1);
  return {
    ticket,
    beginning: beginningOf(history, reading, {
      queue: queue(pipelines[0]),
      owner: born?.value || null,
      status: status(stages[0]),
    }),
    steps: inOrder([
      ...pipelines.slice(1).flatMap((value): Step[] => {
        const to = queue(value);
        return to === null ? [] : [{ ...step(value, 'queue'), kind: 'queue', to }];
      }),
      ...owners
        .slice(born === undefined ? 0 : 1)
        .map((value): Step => ({ ...step(value, 'owner'), kind: 'owner', to: value.value || null })),
      ...messages.flatMap((message) => (message === first ? [] : saidIn(ticket, message, reading))),
      ...stages.slice(1).map((value): Step => {
        const to = status(value);
        // Put back to the first stage, it was looked at already.
        return { ...step(value, 'stage'), kind: 'status', to: to === 'new' ? 'open' : to };
      }),
    ]),
    end: end === 'rejected' ? { kind: 'spam', at: instant(last?.timestamp ?? row.createdAt) } : null,
    names: [...reading.owners.values()].flatMap(({ firstName, lastName }) => [
      firstName ?? '',
      lastName ?? '',
    ]),
    tier: reading.tier,
  };
}

/** What a property was, oldest first: HubSpot tells the newest first, also of one instant. What did not change it is left out. */
function valuesOf({ row }: History, name: string): Value[] {
  const values = (row.propertiesWithHistory[name] ?? [])
    .toReversed()
    .toSorted((one, other) => instant(one.timestamp) - instant(other.timestamp));
  return values.filter(({ value }, place) => place === 0 || value !== values[place - 1]?.value);
}

/** The customer's words a ticket was made of. */
function firstWords({ row, messages }: History): MessageRow | undefined {
  const first = messages.find(({ type }) => type === 'MESSAGE');
  const isFirst =
    first?.direction === 'INCOMING' && instant(first.createdAt) <= instant(row.createdAt) + apartMs;
  return isFirst ? first : undefined;
}

function beginningOf(
  { ticket, row, contact }: History,
  reading: Reading,
  at: Pick<Beginning, 'queue' | 'owner' | 'status'>,
): Beginning {
  const text = (name: string) => row.properties[name]?.trim() || null;
  const maker = text('hs_object_source') === 'CRM_UI' ? text('hs_created_by_user_id') : null;
  const by: Actor = maker === null ? { id: contact, role: 'customer' } : userOf(maker, reading);
  return {
    ...at,
    id: `hubspot:${ticket}`,
    at: instant(row.createdAt),
    by: by.role === 'bot' ? { id: contact, role: 'customer' } : by,
    requester: contact,
    mix: {
      topic: text('topic') ?? text('hs_ticket_category'),
      channel: text('channel') ?? text('source_type')?.toLowerCase() ?? null,
      tier: text('tier'),
      language: text('language'),
      priority: text('hs_ticket_priority'),
    },
    session: text('overdesk_session'),
    // What an agent fills in by hand is for nobody else to read.
    public: false,
  };
}

function saidIn(ticket: string, message: MessageRow, reading: Reading): Step[] {
  const { id, type, createdAt, createdBy, senders, text } = message;
  if (type !== 'MESSAGE' && type !== 'COMMENT' && type !== 'WELCOME_MESSAGE') return [];
  const author = type === 'MESSAGE' ? (senders[0]?.actorId ?? createdBy) : createdBy;
  const by = type === 'WELCOME_MESSAGE' ? machine : actorOf(author, reading);
  const base = { id: `hubspot:${ticket}:${id}`, at: instant(createdAt), by };
  return [{ ...base, kind: 'said', text: text ?? '', public: type !== 'COMMENT' }];
}

function meaningAt(id: string | null, reading: Reading) {
  const stage = reading.stages.get(id ?? '');
  if (stage === undefined && id) reading.leaveOut('status', id);
  return stage === undefined ? 'open' : meaningOf(stage, reading.explained);
}

function queueOf(id: string | null, { pipelines, leaveOut }: Reading): string | null {
  if (!id) return null;
  const label = pipelines.get(id);
  if (label === undefined) leaveOut('queue', id);
  return label ?? id;
}
