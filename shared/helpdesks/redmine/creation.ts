import type { SupportEventInput } from '../../session/event.ts';
import { instant } from '../server.ts';
import type { RoleOf } from './roles.ts';
import type { IssueRow } from './rows.ts';
import type { History } from './search.ts';
import { atCreation, type Names, ownerIn, prefixOf } from './told.ts';

/** A ticket's creation, with the owner and the status it was created with. */
export function creationEvents(history: History, names: Names, who: RoleOf): SupportEventInput[] {
  const { issue } = history;
  const id = prefixOf(history);
  const base = { ticket: issue.id, at: instant(issue.created_on) };
  const session = customField(issue, 'overdesk session');
  // What came through the survey is the customer's own words, whichever account carried them into Redmine.
  const author = session === null ? who(issue.author) : 'customer';
  const creator = author === 'agent' ? issue.author.id : null;
  const owner = ownerIn(atCreation(history, 'assigned_to_id', issue.assigned_to?.id ?? null), names);
  const status = names.status(atCreation(history, 'status_id', issue.status.id) ?? issue.status.id);
  const queue = atCreation(history, 'project_id', issue.project.id) ?? issue.project.id;
  return [
    {
      ...base,
      id,
      kind: 'created',
      author: author === 'bot' ? 'customer' : author,
      agent: creator,
      requester: author === 'agent' || names.isNobody(issue.author.id) ? null : issue.author.id,
      queue: queue === issue.project.id ? issue.project.name : names.queue(queue),
      mix: {
        topic: customField(issue, 'topic') ?? issue.category?.name ?? null,
        channel: customField(issue, 'channel'),
        tier: customField(issue, 'tier'),
        language: customField(issue, 'language'),
        priority: issue.priority?.name ?? null,
      },
      session,
    },
    ...(owner === null
      ? []
      : [{ ...base, id: `${id}:owner`, kind: 'assign' as const, agent: owner, by: creator }]),
    ...(status === 'new'
      ? []
      : [
          {
            ...base,
            id: `${id}:status`,
            kind: 'status' as const,
            to: status === 'rejected' ? ('closed' as const) : status,
            agent: creator,
          },
        ]),
  ];
}

function customField({ custom_fields }: IssueRow, name: string): string | null {
  const value = custom_fields.find((one) => one.name.toLowerCase() === name)?.value;
  return (typeof value === 'string' && value.trim()) || null;
}
