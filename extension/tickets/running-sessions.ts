import type { SessionCard } from '../../shared/protocol/session-card.ts';
import { DAY } from '../../shared/time/durations.ts';
import type { Pairing } from '../settings/settings.ts';
import type { HelpdeskConnectionState } from './connection.ts';

/** Nobody says goodbye by closing a page: by then a session is over, as the collector holds it too. */
const lapsesAfter = DAY;

/** The agent's running sessions, which the collector can give to a higher tier, the newest first. */
export function runningSessions(
  cards: readonly SessionCard[],
  paired: Pairing | null,
  connection: HelpdeskConnectionState | null,
  now: number,
): SessionCard[] {
  const agent = paired?.agent.id;
  if (agent === undefined || agent !== connection?.agent?.id || (paired?.tiersAbove ?? []).length === 0)
    return [];
  return cards
    .filter((card) => card.agent === agent && !card.endedAt && card.afterState === 'not asked')
    .filter(({ at }) => at > now - lapsesAfter)
    .toSorted((one, other) => other.at - one.at);
}

/** Does this ticket follow the session, by what the collector tied to it? */
export const isFollowedBy = (
  { ticket }: SessionCard,
  connection: HelpdeskConnectionState | null,
  id: string,
): boolean => ticket !== null && ticket.helpdesk === connection?.helpdesk && ticket.id === id;
