import type { Target } from './target.ts';

/** How a target comes to be: one proposes, the other accepts. Nothing is imposed, and nothing changes silently. */

export type Side = 'agent' | 'lead';

export interface Agreement {
  readonly target: Target;
  readonly state: 'proposed' | 'accepted' | 'declined' | 'withdrawn';
  readonly proposedBy: Side;
  /** UTC milliseconds of the proposal, and of whatever last changed it. */
  readonly proposedAt: number;
  readonly changedAt: number;
}

/** Thrown when an agreement cannot go from its state to another, or not by this side. */
export class NoSuchStep extends Error {
  override readonly name = 'NoSuchStep';
}

/** A proposal, by either side. */
export function propose(target: Target, by: Side, at: number): Agreement {
  return { target, state: 'proposed', proposedBy: by, proposedAt: at, changedAt: at };
}

/** The other side says yes. */
export function accept(agreement: Agreement, by: Side, at: number): Agreement {
  return step(agreement, 'accepted', by, at, agreement.state === 'proposed' && by !== agreement.proposedBy);
}

/** The other side says no; a new proposal may follow. */
export function decline(agreement: Agreement, by: Side, at: number): Agreement {
  return step(agreement, 'declined', by, at, agreement.state === 'proposed' && by !== agreement.proposedBy);
}

/** Whoever proposed takes it back; once accepted, either side may end it. */
export function withdraw(agreement: Agreement, by: Side, at: number): Agreement {
  const allowed =
    agreement.state === 'accepted' || (agreement.state === 'proposed' && by === agreement.proposedBy);
  return step(agreement, 'withdrawn', by, at, allowed);
}

function step(
  agreement: Agreement,
  state: Agreement['state'],
  by: Side,
  at: number,
  allowed: boolean,
): Agreement {
  if (!allowed)
    throw new NoSuchStep(
      `a target ${agreement.state}, proposed by the ${agreement.proposedBy}, cannot be ${state} by the ${by}`,
    );
  return { ...agreement, state, changedAt: at };
}
