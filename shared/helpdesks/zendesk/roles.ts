import type { Actor, Role } from '../steps/step.ts';
import { type AuditRow, idIn } from './rows.ts';
import { channelOf, type History, type Names } from './told.ts';

/** Who acts, by the number of a user. */
export type ActorOf = (id: string) => Actor;

/**
 * Users have a role. Of those erased for good only the number is left: whoever ever had the ticket, wrote privately in it or
 * worked on one they did not ask for was an agent.
 */
export function rolesOf({ ticket, audits }: History, names: Names): ActorOf {
  const workers = new Set<string>();
  for (const audit of audits) {
    if (audit.author_id !== ticket.requester_id && audit.events.some((event) => isWork(audit, event)))
      workers.add(audit.author_id);
    for (const event of audit.events) {
      if (event.field_name !== 'assignee_id') continue;
      for (const value of [event.value, event.previous_value]) workers.add(idIn(value) ?? '');
    }
  }
  const roleOf = (id: string): Role => {
    // Zendesk's own hand is -1.
    if (!/^\d+$/.test(id) || names.isMachine(id)) return 'bot';
    const role = names.user(id)?.role ?? null;
    if (role !== null) return role === 'end-user' ? 'customer' : 'agent';
    return workers.has(id) ? 'agent' : 'customer';
  };
  return (id) => ({ id, role: roleOf(id) });
}

function isWork(audit: AuditRow, event: AuditRow['events'][number]): boolean {
  if (channelOf(event, audit) === 'rule') return false;
  if (event.type === 'Comment') return event.public === false;
  return event.type === 'Change' && ['status', 'group_id', 'assignee_id'].includes(event.field_name ?? '');
}
