import type { HelpdeskAgent } from '../helpdesks/lib/helpdesk.ts';
import type { HelpdeskConnectionState } from './connection.ts';

/**
 * What is known when a sync begins. Another agent's time of the last one says nothing about this one's numbers; and a browser
 * may drop a database: half a log tells wrong numbers, so none are told before all is read again.
 */
export function beginning(desk: HelpdeskConnectionState, agent: HelpdeskAgent, cursor: string | null) {
  const { lastSyncAt, read, lost } = desk;
  if (agent.id !== desk.agent?.id) return { agent, lastSyncAt: null, read: 0, lost: false };
  if (lastSyncAt !== null && cursor === null) return { agent, lastSyncAt: null, read: 0, lost: true };
  return { agent, lastSyncAt, read, lost };
}
