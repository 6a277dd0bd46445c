import { MINUTE } from '../../time/durations.ts';
import { instant } from '../server.ts';
import type { Beginning, End, Step, Story } from '../steps/step.ts';
import { inOrder } from '../steps/turns.ts';
import type { ThreadRow } from './rows.ts';
import { giverOf, isSent, isWords, movedFrom, type Standing, stepsOf } from './threads.ts';
import { actorOf, type History, machine, meaningOf, nameOf, ownerIn, type Reading } from './told.ts';

/** One conversation as a story. */
export function storyOf(history: History, reading: Reading): Story {
  const { ticket, row } = history;
  // What a merge brought along may be older than the conversation it came into.
  const began = instant(row.createdAt) - MINUTE;
  const threads = history.threads.filter((one) => isSent(one) && instant(one.createdAt) >= began);
  const opening = openingOf(history, threads);
  const inboxes = inboxesOf(history, threads, reading);
  const standing: Standing = {
    status: opening?.status && opening.status !== 'nochange' ? opening.status : 'active',
    owner: ownerIn(opening?.assignedTo ?? null),
  };
  const beginning = beginningOf(history, opening, reading, { ...standing, queue: inboxes[0] ?? null });
  const told = threads.flatMap((thread) => stepsOf(ticket, thread, standing, reading, thread === opening));
  return {
    ticket,
    beginning,
    steps: inOrder([
      ...movesOf(history, threads, inboxes, reading),
      ...told,
      ...silent(history, standing, reading),
    ]),
    end: endOf(history, reading),
    names: threads.flatMap(({ createdBy }) => (createdBy === null ? [] : [nameOf(createdBy)])),
    tier: reading.tier,
  };
}

/** The first words, where the conversation was made of them. */
function openingOf({ row }: History, threads: readonly ThreadRow[]): ThreadRow | undefined {
  const first = threads.find(isWords);
  const isFirst = first && instant(first.createdAt) <= instant(row.createdAt) + MINUTE;
  return isFirst ? first : undefined;
}

/** The inboxes it was in, the last of which it is in now. */
function inboxesOf({ row }: History, threads: readonly ThreadRow[], reading: Reading): string[] {
  const left = threads.flatMap((thread) => movedFrom(thread) ?? []);
  return [...left, row.mailboxId].map((id) => {
    const name = reading.mailboxes.get(id);
    if (name === undefined) reading.leaveOut('queue', id);
    return name ?? id;
  });
}

function movesOf(
  { ticket }: History,
  threads: readonly ThreadRow[],
  inboxes: readonly string[],
  reading: Reading,
): Step[] {
  const moves = threads.filter((thread) => movedFrom(thread) !== null);
  return moves.flatMap((thread, place): Step[] => {
    const to = inboxes[place + 1];
    if (to === undefined || to === inboxes[place]) return [];
    const base = { id: `help-scout:${ticket}:${thread.id}:inbox`, at: instant(thread.createdAt) };
    return [{ ...base, by: giverOf(thread, reading), kind: 'queue', to }];
  });
}

function beginningOf(
  { ticket, row }: History,
  opening: ThreadRow | undefined,
  reading: Reading,
  at: { readonly status: string; readonly owner: string | null; readonly queue: string | null },
): Beginning {
  const requester = row.primaryCustomer?.id ?? null;
  const by = actorOf(row.createdBy, reading);
  const text = (name: string) => fieldOf(row, name);
  const status = meaningOf(at.status, reading) ?? 'open';
  return {
    id: `help-scout:${ticket}`,
    at: instant(row.createdAt),
    // What a machine carries in is the customer's.
    by: by.role === 'bot' ? { id: requester, role: 'customer' } : by,
    requester,
    queue: at.queue,
    owner: at.owner,
    // It has one word for new and open.
    status: status === 'open' ? 'new' : status,
    mix: {
      topic: text('topic'),
      channel: text('channel') ?? row.type,
      tier: text('tier'),
      language: text('language'),
      priority: text('priority'),
    },
    session: text('overdesk_session'),
    public: opening !== undefined && opening.type !== 'phone' && opening.state !== 'hidden',
  };
}

/** A custom field by its name, however an inbox writes it: "Overdesk session" is `overdesk_session`. */
function fieldOf({ customFields }: History['row'], wanted: string): string | null {
  const found = customFields.find(({ name }) => name.trim().toLowerCase().replaceAll(' ', '_') === wanted);
  return found?.text?.trim() || found?.value?.trim() || null;
}

/** Whose and how it is now, where no thread says how it came to that: since it was last changed. */
function silent({ ticket, row, threads }: History, standing: Standing, reading: Reading): Step[] {
  const base = { at: lastOf(row, threads), by: machine };
  const steps: Step[] = [];
  const owner = ownerIn(row.assignee);
  if (owner !== standing.owner)
    steps.push({ ...base, id: `help-scout:${ticket}:given:${owner}`, kind: 'owner', to: owner });
  const status = meaningOf(row.status, reading);
  if (status === null) reading.leaveOut('status', row.status);
  else if (row.status !== standing.status)
    steps.push({ ...base, id: `help-scout:${ticket}:status:${row.status}`, kind: 'status', to: status });
  return steps;
}

/** When it was last changed, as far as is told. */
const lastOf = (row: History['row'], threads: readonly ThreadRow[]): number =>
  Math.max(
    instant(row.userUpdatedAt ?? row.createdAt),
    ...threads.map(({ createdAt }) => instant(createdAt)),
  );

/** Spam and what was thrown away count nowhere. */
function endOf({ row, threads }: History, reading: Reading): End | null {
  if (row.state !== 'deleted' && meaningOf(row.status, reading) !== 'rejected') return null;
  return { kind: 'spam', at: lastOf(row, threads) };
}
