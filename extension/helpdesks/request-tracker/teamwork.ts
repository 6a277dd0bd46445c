import type { SupportEventInput } from '../../../shared/session/event.ts';
import { isCarried } from './carried.ts';
import type { History, Names } from './history.ts';
import { isInvitation, isOwnerChange, isSet, ownerAtBirth } from './ownership.ts';
import type { TransactionRow } from './rows.ts';

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
  const found: SupportEventInput[] = [];
  let owner = ownerAtBirth({ ticket, transactions }, names);
  let asked: number | null = null;
  for (const row of transactions.filter((each) => !isCarried(each))) {
    const by = row.Creator.id;
    const at = Date.parse(row.Created);
    const base = { ticket: ticket.id, at };
    if (handsToPeople(row, names)) found.push({ ...base, id: `rt:${row.id}:handoff`, kind: 'handoff' });
    if (isInvitation(row)) {
      const invited = names.colleague(row.NewValue ?? '');
      if (invited !== null && ![by, owner, ...ticket.Requestor.map(({ id }) => id)].includes(invited))
        found.push({
          ...base,
          id: `rt:${row.id}`,
          kind: 'invite',
          agent: invited,
          by: agent(by) ? by : null,
        });
    } else if (isOwnerChange(row)) {
      owner = names.owner(row.NewValue ?? '');
      asked = null;
    } else if (row.Type === 'Correspond' && by === owner) asked = null;
    else if (row.Type === 'Comment' && agent(by)) {
      if (by === owner) asked = at;
      else if (owner !== null && !near(row, transactions, handsOver)) {
        const id = `rt:${row.id}:consult`;
        found.push({ ...base, id, at: asked ?? at, kind: 'consult', agent: by, by: owner, until: at });
        asked = null;
      }
    } else if (isSet(row, 'Queue')) {
      const tier = names.tier(names.queue(row.NewValue ?? ''));
      if (tier <= names.tier(names.queue(row.OldValue ?? ''))) continue;
      found.push({
        ...base,
        id: `rt:${row.id}:escalate`,
        kind: 'escalate',
        tier: `L${tier}`,
        by: agent(by) ? by : null,
        complete: near(row, transactions, ({ Type }) => Type === 'Comment'),
      });
    }
  }
  return found;
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
      Math.abs(Date.parse(other.Created) - at) <= noteMinutes * 60_000,
  );
}

const inName = [
  /(?:^|[^a-z])(?:l|tier|level|nivel|nivelul|n)[ ._-]?([1-3])(?![0-9])/i,
  /(?:^|[^0-9])([1-3])(?:st|nd|rd|\.|º|er)?[ -]?(?:level|line|nivel|tier)/i,
];

/** The tier of a queue, 1 to 3: as the desk says, else as its name does ("Support L2", "Tier 3", "2nd level"), else 1. */
export function tierOf(queue: string, said: string | null | undefined): number {
  const written = said ?? inName.map((form) => form.exec(queue)?.[1]).find((digit) => digit !== undefined);
  return Number(written?.replace('L', '') ?? 1);
}
