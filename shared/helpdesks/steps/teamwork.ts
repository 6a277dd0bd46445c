import type { SupportEventInput } from '../../session/event.ts';
import { MINUTE } from '../../time/durations.ts';
import { agentOf, type Step, type Story } from './step.ts';

/** How long before or after a move its note may be written. */
const noteMinutes = 10;

/**
 * What colleagues do for each other in a ticket, where the helpdesk knows no word for it. A private note by somebody who
 * does not have the ticket is an expert's, asked for since the owner's own last private note where there is one; a move to
 * a queue of a higher tier is an escalation, complete when the mover left a private note with it.
 */
export const teamworkOf = (story: Story): SupportEventInput[] => [
  ...escalationsOf(story),
  ...consultsOf(story),
];

function escalationsOf({ ticket, beginning, steps, tier }: Story): SupportEventInput[] {
  const found: SupportEventInput[] = [];
  let { queue } = beginning;
  for (const step of steps) {
    if (step.kind !== 'queue') continue;
    const before = queue === null ? 1 : tier(queue);
    queue = step.to;
    if (tier(queue) <= before) continue;
    found.push({
      id: `${step.id}:tier`,
      ticket,
      at: step.at,
      kind: 'escalate',
      tier: `L${tier(queue)}`,
      by: agentOf(step.by),
      complete: isNear(step, steps, isPrivateNote),
    });
  }
  return found;
}

function consultsOf({ ticket, beginning, steps }: Story): SupportEventInput[] {
  const found: SupportEventInput[] = [];
  let { owner } = beginning;
  /** When the owner noted something last, with nobody having answered yet. */
  let asked: number | null = null;
  for (const step of steps) {
    const agent = agentOf(step.by);
    if (step.kind === 'owner') {
      owner = step.to;
      asked = null;
    }
    if (step.kind !== 'said' || step.automatic || agent === null) continue;
    if (step.public) {
      if (agent === owner) asked = null;
    } else if (agent === owner) asked = step.at;
    else if (owner !== null && !isNear(step, steps, isHandover)) {
      const at: number = asked ?? step.at;
      found.push({
        id: `${step.id}:consult`,
        ticket,
        at,
        kind: 'consult',
        agent,
        by: owner,
        until: step.at,
      });
      asked = null;
    }
  }
  return found;
}

const isPrivateNote = (step: Step): boolean =>
  step.kind === 'said' && !step.public && !step.automatic && step.by.role === 'agent';
const isHandover = ({ kind }: Step): boolean => kind === 'owner' || kind === 'queue';

/** Did the same person do something of that kind about then? */
const isNear = (step: Step, all: readonly Step[], isSuch: (other: Step) => boolean): boolean =>
  all.some(
    (other) =>
      other.by.id === step.by.id && isSuch(other) && Math.abs(other.at - step.at) <= noteMinutes * MINUTE,
  );
