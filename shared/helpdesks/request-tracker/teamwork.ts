import type { SupportEventInput } from '../../session/event.ts';
import { MINUTE } from '../../time/durations.ts';
import { isCarried } from './carried.ts';
import { isInvitation, isOwnerChange, isSet, ownerAtCreation } from './ownership.ts';
import type { TransactionRow } from './rows.ts';
import type { History, Names } from './told.ts';

/** How long before or after a move its note may be written: RT's forms write both at once, people within minutes. */
const noteMinutes = 10;

/**
 * What colleagues do for each other in a ticket. RT knows no word for it. A private comment by somebody who does not own it
 * is an expert's, asked for since the owner's own last comment where there is one; a colleague set in copy is invited; a
 * move to a queue of a higher tier is an escalation, complete when the mover left a comment with it; a machine that gives
 * its ticket away, or moves it on, hands the customer over to people. `agent`: is this login staff in this ticket?
 */
export function teamworkOf(
  { ticket, transactions }: History,
  names: Names,
  agent: (login: string) => boolean,
): SupportEventInput[] {
  const reader = new TeamworkReader({ ticket, transactions }, names, agent);
  for (const row of transactions) if (!isCarried(row)) reader.read(row);
  return reader.found;
}

/** Reads a ticket's transactions in their order. */
class TeamworkReader {
  readonly found: SupportEventInput[] = [];
  readonly #history: History;
  readonly #names: Names;
  readonly #agent: (login: string) => boolean;
  #owner: string | null;
  /** When the owner commented last, with nobody having answered yet; null: they did not. */
  #asked: number | null = null;

  constructor(history: History, names: Names, agent: (login: string) => boolean) {
    this.#history = history;
    this.#names = names;
    this.#agent = agent;
    this.#owner = ownerAtCreation(history, names);
  }

  read(row: TransactionRow): void {
    const base = { ticket: this.#history.ticket.id, at: Date.parse(row.Created) };
    if (handsToPeople(row, this.#names))
      this.found.push({ ...base, id: `rt:${row.id}:handoff`, kind: 'handoff' });
    if (isInvitation(row)) this.#invitation(row, base);
    else if (isOwnerChange(row)) {
      this.#owner = this.#names.owner(row.NewValue ?? '');
      this.#asked = null;
    } else if (row.Type === 'Correspond' && row.Creator.id === this.#owner) this.#asked = null;
    else if (row.Type === 'Comment' && this.#agent(row.Creator.id)) this.#comment(row, base);
    else if (isSet(row, 'Queue')) this.#move(row, base);
  }

  #invitation(row: TransactionRow, base: Base): void {
    const by = row.Creator.id;
    const agent = this.#names.colleague(row.NewValue ?? '');
    const requesters = this.#history.ticket.Requestor.map(({ id }) => id);
    if (agent === null || [by, this.#owner, ...requesters].includes(agent)) return;
    this.found.push({ ...base, id: `rt:${row.id}`, kind: 'invite', agent, by: this.#agent(by) ? by : null });
  }

  #comment(row: TransactionRow, base: Base): void {
    const by = row.Creator.id;
    if (by === this.#owner) this.#asked = base.at;
    else if (this.#owner !== null && !near(row, this.#history.transactions, handsOver)) {
      const id = `rt:${row.id}:consult`;
      const at = this.#asked ?? base.at;
      this.found.push({ ...base, id, at, kind: 'consult', agent: by, by: this.#owner, until: base.at });
      this.#asked = null;
    }
  }

  #move(row: TransactionRow, base: Base): void {
    const by = row.Creator.id;
    const tier = this.#names.tier(this.#names.queue(row.NewValue ?? ''));
    if (tier <= this.#names.tier(this.#names.queue(row.OldValue ?? ''))) return;
    this.found.push({
      ...base,
      id: `rt:${row.id}:escalate`,
      kind: 'escalate',
      tier: `L${tier}`,
      by: this.#agent(by) ? by : null,
      complete: near(row, this.#history.transactions, ({ Type }) => Type === 'Comment'),
    });
  }
}

interface Base {
  readonly ticket: string;
  readonly at: number;
}

/** Does a machine that had the ticket, or speaks with customers, give it to people with this? */
function handsToPeople(row: TransactionRow, names: Names): boolean {
  if (isOwnerChange(row)) return names.machine(row.OldValue ?? '') && !names.machine(row.NewValue ?? '');
  return isSet(row, 'Queue') && names.machine(row.Creator.id);
}

const handsOver = (row: TransactionRow) => isOwnerChange(row) || isSet(row, 'Queue');

/** Did the same person do something of that kind about then? */
function near(
  row: TransactionRow,
  all: readonly TransactionRow[],
  isSuch: (other: TransactionRow) => boolean,
): boolean {
  const at = Date.parse(row.Created);
  return all.some(
    (other) =>
      other.Creator.id === row.Creator.id &&
      isSuch(other) &&
      Math.abs(Date.parse(other.Created) - at) <= noteMinutes * MINUTE,
  );
}
