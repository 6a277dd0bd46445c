import type { SupportEventInput } from '../../session/event.ts';
import { isThanks } from '../mail/thanks.ts';
import { instant } from '../server.ts';
import { creationEvents } from './creation.ts';
import { type RoleOf, rolesOf } from './roles.ts';
import type { JournalRow } from './rows.ts';
import type { History } from './search.ts';
import { teamworkOf } from './teamwork.ts';
import { changeOf, type Names, ownerIn, prefixOf, speaks } from './told.ts';

/** One ticket's history as events. Their ids carry the ticket, its creation and the entry, so that pulling twice adds nothing. */
export function eventsOf(history: History, names: Names): SupportEventInput[] {
  const who = rolesOf(history, names);
  let isDone = false;
  const changes = history.journals.flatMap((journal) => {
    const events = entryEvents(history, journal, names, { who, isDone });
    const to = changeOf(journal, 'status_id')?.new_value;
    if (to) isDone = ['solved', 'rejected'].includes(names.status(to));
    return events;
  });
  return [
    ...creationEvents(history, names, who),
    ...changes,
    ...teamworkOf(history, names, who),
    ...endOf(history, names),
  ].toSorted((one, other) => one.at - other.at);
}

interface Standing {
  readonly who: RoleOf;
  /** Was the ticket over when the entry was written? */
  readonly isDone: boolean;
}

function entryEvents(
  history: History,
  journal: JournalRow,
  names: Names,
  { who, isDone }: Standing,
): SupportEventInput[] {
  const { issue } = history;
  const id = `${prefixOf(history)}:${journal.id}`;
  const base = { ticket: issue.id, at: instant(journal.created_on) };
  const author = who(journal.user, journal);
  const isCopy = names.isCopy(journal);
  const agent = author === 'agent' && !isCopy ? journal.user.id : null;
  const events: SupportEventInput[] = [];
  const moved = changeOf(journal, 'project_id')?.new_value;
  if (moved)
    events.push({ ...base, id: `${id}:queue`, kind: 'transfer', queue: names.queue(moved), by: agent });
  const assigned = changeOf(journal, 'assigned_to_id');
  if (assigned !== undefined) {
    const owner = ownerIn(assigned.new_value, names);
    events.push({ ...base, id: `${id}:owner`, kind: 'assign', agent: owner, by: agent });
  }
  if (speaks(journal) && !isCopy) {
    const thanks = isDone && author === 'customer' && isThanks(journal.notes ?? '', namesOn(history));
    events.push({
      ...base,
      id,
      kind: 'message',
      author,
      agent,
      public: !journal.private_notes,
      auto: author === 'bot',
      thanks,
    });
  }
  const status = changeOf(journal, 'status_id')?.new_value;
  if (status) {
    const meaning = names.status(status);
    const to = meaning === 'rejected' ? 'closed' : meaning;
    events.push({ ...base, id: `${id}:status`, kind: 'status', to, agent });
  }
  return events;
}

/** A ticket that stands refused, as spam is, or closed with the one it duplicates, counts nowhere until it is taken up again. */
function endOf(history: History, names: Names): SupportEventInput[] {
  const { issue, journals } = history;
  const last = journals.findLast((journal) => changeOf(journal, 'status_id') !== undefined);
  const status = last && changeOf(last, 'status_id')?.new_value;
  if (!last || !status) return [];
  const base = {
    id: `${prefixOf(history)}:${last.id}:end`,
    ticket: issue.id,
    at: instant(last.created_on),
  };
  const original = issue.relations.find(isDuplicateOf(issue.id))?.issue_to_id;
  if (original !== undefined && names.isCopy(last)) return [{ ...base, kind: 'merge', into: original }];
  return names.status(status) === 'rejected' ? [{ ...base, kind: 'spam' }] : [];
}

/** The relation by which this ticket duplicates another. */
export const isDuplicateOf =
  (ticket: string) =>
  ({ issue_id, relation_type }: History['issue']['relations'][number]): boolean =>
    issue_id === ticket && relation_type === 'duplicates';

/** Names that may stand in a greeting or under a customer's words. */
const namesOn = ({ issue, journals }: History): string[] => [
  ...new Set([issue.author.name, issue.assigned_to?.name ?? '', ...journals.map(({ user }) => user.name)]),
];
