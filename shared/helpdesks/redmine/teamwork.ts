import type { SupportEventInput } from '../../session/event.ts';
import { MINUTE } from '../../time/durations.ts';
import { instant } from '../server.ts';
import type { RoleOf } from './roles.ts';
import type { JournalRow } from './rows.ts';
import type { History } from './search.ts';
import { atCreation, changeOf, type Names, ownerIn, prefixOf, speaks } from './told.ts';

/** How long before or after a move its note may be written. */
const noteMinutes = 10;

/**
 * What colleagues do for each other in a ticket. Redmine knows no word for it. A private note by somebody who does not have
 * the ticket is an expert's, asked for since the owner's own last private note where there is one; a move to a project of a
 * higher tier is an escalation, complete when the mover left a private note with it. Who was made a watcher stands nowhere.
 */
export function teamworkOf(history: History, names: Names, who: RoleOf): SupportEventInput[] {
  const journals = history.journals.filter((one) => !names.isCopy(one));
  const own: History = { ...history, journals };
  return [...escalationsOf(own, names, who), ...consultsOf(own, names, who)];
}

function escalationsOf(history: History, names: Names, who: RoleOf): SupportEventInput[] {
  const { issue, journals } = history;
  return journals.flatMap((journal): SupportEventInput[] => {
    const moved = changeOf(journal, 'project_id');
    if (moved === undefined) return [];
    const tier = names.tier(names.queue(moved.new_value ?? ''));
    if (tier <= names.tier(names.queue(moved.old_value ?? ''))) return [];
    return [
      {
        id: `${prefixOf(history)}:${journal.id}:tier`,
        ticket: issue.id,
        at: instant(journal.created_on),
        kind: 'escalate',
        tier: `L${tier}`,
        by: who(journal.user, journal) === 'agent' ? journal.user.id : null,
        complete: near(journal, journals, isPrivateNote),
      },
    ];
  });
}

function consultsOf(history: History, names: Names, who: RoleOf): SupportEventInput[] {
  const { issue, journals } = history;
  const found: SupportEventInput[] = [];
  let owner = ownerIn(atCreation(history, 'assigned_to_id', issue.assigned_to?.id ?? null), names);
  /** When the owner noted something last, with nobody having answered yet. */
  let asked: number | null = null;
  for (const journal of journals) {
    const agent = journal.user.id;
    const until = instant(journal.created_on);
    const assigned = changeOf(journal, 'assigned_to_id');
    if (assigned !== undefined) {
      owner = ownerIn(assigned.new_value, names);
      asked = null;
    }
    if (isPublicReply(journal) && agent === owner) asked = null;
    if (!isPrivateNote(journal) || who(journal.user, journal) !== 'agent') continue;
    if (agent === owner) asked = until;
    else if (owner !== null && !near(journal, journals, handsOver)) {
      const id = `${prefixOf(history)}:${journal.id}:consult`;
      const at: number = asked ?? until;
      found.push({ id, ticket: issue.id, at, kind: 'consult', agent, by: owner, until });
      asked = null;
    }
  }
  return found;
}

const isPrivateNote = (journal: JournalRow): boolean => journal.private_notes && speaks(journal);
const isPublicReply = (journal: JournalRow): boolean => !journal.private_notes && speaks(journal);
const handsOver = (journal: JournalRow): boolean =>
  changeOf(journal, 'assigned_to_id') !== undefined || changeOf(journal, 'project_id') !== undefined;

/** Did the same person do something of that kind about then? */
function near(
  journal: JournalRow,
  all: readonly JournalRow[],
  isSuch: (other: JournalRow) => boolean,
): boolean {
  const at = instant(journal.created_on);
  return all.some(
    (other) =>
      other.user.id === journal.user.id &&
      isSuch(other) &&
      Math.abs(instant(other.created_on) - at) <= noteMinutes * MINUTE,
  );
}
