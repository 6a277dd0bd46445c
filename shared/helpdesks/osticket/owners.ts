import type { Actor, Step } from '../steps/step.ts';
import type { Happening, Item, TicketPage } from './page.ts';
import { agentCalled, machine, type Reading } from './told.ts';

type Owning = Step & { readonly kind: 'owner' };

/** What is known of whose a ticket is while its page is read from the top. */
interface Held {
  owner: string | null;
  isOver: boolean;
}

/**
 * Whose a ticket was. osTicket tells it in part: an answer to a ticket that is nobody's makes it its writer's, and closing
 * makes it the closer's, without an event; a reopened one stays theirs. The page says whose it is at the end.
 */
export function ownerSteps(ticket: string, page: TicketPage, reading: Reading): Owning[] {
  const end = holderOf(page, reading);
  const told = stepsOf(ticket, page, reading, true);
  // A desk may have claiming by answers switched off.
  const steps = lastOf(told) === end ? told : stepsOf(ticket, page, reading, false);
  if (lastOf(steps) === end) return steps;
  const last = page.items.findLast(
    (item) => item.kind === 'event' && ['rotate-right', 'share-alt'].includes(item.icon),
  );
  const at = Math.max(last?.at ?? 0, steps.at(-1)?.at ?? 0) || page.items.at(-1)?.at;
  if (at === undefined) return steps;
  return [...steps, { id: `osticket:${ticket}:owner:now`, at, by: machine, kind: 'owner', to: end }];
}

const lastOf = (steps: readonly Owning[]): string | null => steps.at(-1)?.to ?? null;

/** The agent the page names: beside a team's name, behind a slash. */
function holderOf({ assigned }: TicketPage, { agents }: Reading): string | null {
  const name = [assigned, ...assigned.split('/')].find((one) => agents.has(one.trim()))?.trim();
  return name === undefined ? null : (agents.get(name) ?? `name:${name}`);
}

function stepsOf(ticket: string, page: TicketPage, reading: Reading, claims: boolean): Owning[] {
  const held: Held = { owner: null, isOver: false };
  const steps: Owning[] = [];
  for (const item of page.items) {
    const given = givenBy(item, held, reading, claims);
    if (item.kind === 'event' && item.icon === 'thumbs-up-alt') held.isOver = true;
    if (item.kind === 'event' && item.icon === 'rotate-right') held.isOver = false;
    if (given === null || given.to === held.owner) continue;
    held.owner = given.to;
    steps.push({ id: `osticket:${ticket}:owner:${item.id}`, at: item.at, kind: 'owner', ...given });
  }
  return steps;
}

/** Whose it is after that, and by whom; null where it stays as it was. */
function givenBy(item: Item, { owner, isOver }: Held, reading: Reading, claims: boolean): Given | null {
  if (item.kind === 'entry')
    return claims && item.type === 'response' && owner === null && !isOver ? takenBy(item.by, reading) : null;
  switch (item.icon) {
    case 'thumbs-up-alt':
      return takenBy(item.by, reading);
    case 'unlock':
      return isTeamOnly(item, reading) ? null : { by: agentCalled(item.by, reading), to: null };
    case 'hand-right': {
      if (item.named.length === 0) return takenBy(item.by, reading);
      const name = namesIn(item).find((one) => reading.agents.has(one));
      // A team has it: it is nobody's until a person takes it.
      if (name === undefined) return null;
      return { by: agentCalled(item.by, reading), to: agentCalled(name, reading).id };
    }
    default:
      return null;
  }
}

interface Given {
  readonly by: Actor;
  readonly to: string | null;
}

/** It becomes the one's who acts, unless no person does. */
function takenBy(name: string, reading: Reading): Given | null {
  const by = agentCalled(name, reading);
  return by.role === 'agent' ? { by, to: by.id } : null;
}

const namesIn = ({ named }: Happening): string[] =>
  named.flatMap((name) => [name, ...name.split('/').map((part) => part.trim())]);

const isTeamOnly = (item: Happening, { agents }: Reading): boolean =>
  item.named.length > 0 && !namesIn(item).some((name) => agents.has(name));
