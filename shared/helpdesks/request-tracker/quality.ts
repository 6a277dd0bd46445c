import type { Criterion } from '../../session/desk-rules.ts';
import type { SupportEventInput } from '../../session/event.ts';
import { isOwnerChange, ownerAtCreation } from './ownership.ts';
import type { History, Names } from './told.ts';

type Review = Extract<SupportEventInput, { kind: 'qa.reviewed' }>;

/**
 * Quality reviews: a colleague scores the owner's work in ticket fields that bear the criteria's names. What one reviewer
 * says of one owner in a ticket is one review; a score set again takes the place of the one before.
 */
export function reviewsOf(
  { ticket, transactions }: History,
  names: Names,
  agent: (login: string) => boolean,
): SupportEventInput[] {
  const reviews = new Map<string, Review>();
  let owner = ownerAtCreation({ ticket, transactions }, names);
  for (const row of transactions) {
    const reviewer = row.Creator.id;
    if (isOwnerChange(row)) owner = names.owner(row.NewValue ?? '');
    if (row.Type !== 'CustomField' || owner === null || reviewer === owner || !agent(reviewer)) continue;
    const field = ticket.CustomFields.find(({ id }) => id === row.Field);
    const criterion = names.criteria.find(({ name }) => name.toLowerCase() === field?.name.toLowerCase());
    if (criterion === undefined) continue;
    const id = `rt:${ticket.id}:review:${owner}:${reviewer}`;
    const others = (reviews.get(id)?.scorecard ?? []).filter((one) => one.criterion !== criterion.name);
    const scorecard = [...others, ...scored(criterion, row.NewValue ?? '')];
    const at = Date.parse(row.Created);
    reviews.set(id, { id, ticket: ticket.id, at, kind: 'qa.reviewed', agent: owner, reviewer, scorecard });
  }
  return [...reviews.values()].filter(({ scorecard }) => scorecard.length > 0);
}

/** "4", "4/5" and "4 - good" are a four; a field emptied, and what is not on the scale, is no score. */
function scored({ name, ...scale }: Criterion, written: string): Review['scorecard'] {
  const figure = /^\s*(-?\d+(?:[.,]\d+)?)/.exec(written)?.[1]?.replace(',', '.');
  const score = Number(figure);
  if (figure === undefined || score < scale.min || score > scale.max) return [];
  return [{ criterion: name, score, ...scale }];
}
