import type { SupportEventInput } from '../../session/event.ts';
import type { StatusMeaning } from '../answers.ts';
import { isThanks } from '../mail/thanks.ts';
import { agentOf, type Step, type Story } from './step.ts';
import { teamworkOf } from './teamwork.ts';

/** A ticket's story as events, oldest first. Read again, it gives the same events with the same ids. */
export function eventsOf(story: Story): SupportEventInput[] {
  let isOver = isDone(story.beginning.status);
  const told = story.steps.flatMap((step) => {
    const events = stepEvents(story, step, isOver);
    if (step.kind === 'status') isOver = isDone(step.to);
    return events;
  });
  return [...beginningOf(story), ...told, ...teamworkOf(story), ...endOf(story)].toSorted(
    (one, other) => one.at - other.at,
  );
}

const isDone = (status: StatusMeaning): boolean => status === 'solved' || status === 'rejected';

const stateOf = (status: StatusMeaning) => (status === 'rejected' ? 'closed' : status);

function beginningOf({ ticket, beginning }: Story): SupportEventInput[] {
  const { id, at, by, requester, queue, owner, status, mix, session } = beginning;
  // What came through the survey is the customer's own words, whichever account carried them into the helpdesk.
  const agent = session === null ? agentOf(by) : null;
  const events: SupportEventInput[] = [
    {
      id,
      ticket,
      at,
      kind: 'created',
      author: agent === null ? 'customer' : 'agent',
      agent,
      requester: agent === null ? requester : null,
      queue,
      mix,
      session,
      ...(agent !== null && { public: beginning.public }),
    },
  ];
  if (owner !== null) events.push({ id: `${id}:owner`, ticket, at, kind: 'assign', agent: owner, by: agent });
  if (status !== 'new')
    events.push({ id: `${id}:status`, ticket, at, kind: 'status', to: stateOf(status), agent });
  return events;
}

function stepEvents(story: Story, step: Step, isOver: boolean): SupportEventInput[] {
  const base = { id: step.id, ticket: story.ticket, at: step.at };
  const { role } = step.by;
  const agent = agentOf(step.by);
  switch (step.kind) {
    case 'said':
      return [
        {
          ...base,
          kind: 'message',
          author: role,
          agent,
          public: step.public,
          auto: role === 'bot' || (step.automatic ?? false),
          thanks: isOver && role === 'customer' && isThanks(step.text, story.names),
        },
      ];
    case 'owner':
      return [{ ...base, kind: 'assign', agent: step.to, by: agent }];
    case 'queue':
      return [{ ...base, kind: 'transfer', queue: step.to, by: agent }];
    case 'status':
      return [{ ...base, kind: 'status', to: stateOf(step.to), agent }];
    case 'handoff':
      return [{ ...base, kind: 'handoff' }];
    case 'asked':
      return [{ ...base, kind: 'survey.sent', survey: step.survey }];
    case 'rated':
      return ratingEvents(story.ticket, step);
  }
}

function ratingEvents(ticket: string, step: Step & { readonly kind: 'rated' }): SupportEventInput[] {
  const { id, at, survey, format, value, text } = step;
  const answer = { ticket, at, kind: 'survey.answered' as const, survey };
  const score: SupportEventInput = { ...answer, id, question: 'csat', format, value };
  if (!text?.trim()) return [score];
  return [score, { ...answer, id: `${id}:words`, question: 'comment', format: 'comment', value: null, text }];
}

function endOf({ ticket, beginning, end }: Story): SupportEventInput[] {
  if (end === null) return [];
  const base = { id: `${beginning.id}:end`, ticket, at: end.at };
  return [end.kind === 'merge' ? { ...base, kind: 'merge', into: end.into } : { ...base, kind: 'spam' }];
}
