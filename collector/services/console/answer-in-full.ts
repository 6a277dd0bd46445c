import type { AnswerInFull, SessionEvent } from '../../../shared/protocol/console/answers.ts';
import type { Session } from '../../store/session.ts';
import type { AppContext } from '../context.ts';
import { namedAgent } from '../lead-overview.ts';
import { proceduresFor } from '../procedures.ts';
import { reasonsIn, toldIn } from '../said.ts';
import { isLowIn } from '../session-card.ts';
import { reasonFor } from '../session-state.ts';
import { surveyOf } from '../surveys.ts';
import { answerLine } from './answer-lines.ts';
import { unknownAnswer } from './answers.ts';
import type { ConsolePerson } from './people.ts';

/** One answer with the session behind it, in the reader's language; that it was read is written down first. */
export async function answerInFull(
  who: ConsolePerson,
  id: number,
  context: AppContext,
): Promise<AnswerInFull> {
  const { store, settings, now } = context;
  const { site, zone } = settings;
  const answer = await store.do('readAnswer', { site, id });
  if (!answer) throw unknownAnswer();
  await store.do('logConsole', {
    ...{ site, person: who.id, what: 'read', session: answer.session, response: String(id), now: now() },
  });
  const [survey, response, session] = await Promise.all([
    surveyOf(context, answer.survey, answer.surveyVersion),
    store.do('readResponseById', { site, id: answer.response }),
    answer.session === null ? null : store.do('readSession', { site, id: answer.session }),
  ]);
  const line = answerLine(answer, { who, settings }, true);
  return {
    zone,
    answer: line,
    reasons: reasonsIn(survey, response?.answers ?? {}, who.language),
    session:
      session &&
      (await sessionBehind(session, line.at, who.language, context, {
        ...{ answers: response?.answers ?? {}, lowScore: isLowIn(survey, response) },
      })),
  };
}

async function sessionBehind(
  session: Session,
  answeredAt: number,
  language: string,
  context: AppContext,
  after: Parameters<typeof proceduresFor>[1],
): Promise<AnswerInFull['session']> {
  const { store, settings } = context;
  const [survey, helpers, events] = await Promise.all([
    surveyOf(context, session.survey, session.surveyVersion),
    store.do('readHelpers', { session: session.id }),
    eventsOf(session, answeredAt, context),
  ]);
  const helped = [session.agent, ...helpers].filter((agent) => agent !== null);
  return {
    ...{ id: session.id, createdAt: session.createdAt, endedAt: session.endedAt, ticket: session.ticket },
    said: toldIn(session, survey, context, language),
    procedures: proceduresFor(session, after, context),
    why: reasonFor(session, settings.desk, { audience: 'agent', language }),
    helped: [...new Set(helped)].map((agent) => namedAgent(agent, context)?.name ?? agent),
    events,
  };
}

/** What the collector saw of a session, in order; `answeredAt` null: without that the customer answered. */
export async function eventsOf(
  session: Session,
  answeredAt: number | null,
  context: AppContext,
): Promise<SessionEvent[]> {
  const name = (agent: string | null): string | null => namedAgent(agent, context)?.name ?? null;
  const event = (
    at: number | null,
    what: SessionEvent['what'],
    rest: Partial<SessionEvent> = {},
  ): SessionEvent[] =>
    // An agent may have been found a moment before the session was written down.
    at === null ? [] : [{ at: Math.max(at, session.createdAt), what, agent: null, detail: null, ...rest }];
  const callbacks = await Promise.all(
    (['agent', 'lead'] as const).map((target) =>
      context.store.do('readRecovery', { session: session.id, target }),
    ),
  );
  const found = [
    ...event(session.createdAt, 'began', { detail: session.channel }),
    ...session.handed.flatMap(({ at, by, since, tier, lead }) => [
      ...event(since, 'with-agent', { agent: name(by) }),
      ...(lead === undefined
        ? event(at, 'handed-up', { agent: name(by), detail: tier })
        : event(at, 'handed-over', { agent: name(lead) })),
    ]),
    // Since when whoever has it now has it is not written down where others had it before.
    ...(session.handed.length === 0 && session.agent !== null
      ? event(session.assignedAt, 'with-agent', { agent: name(session.agent) })
      : []),
    ...session.added.flatMap(({ at }) => event(at, 'added')),
    ...event(session.askedAt, 'asked'),
    ...event(answeredAt, 'answered'),
    ...callbacks.flatMap((asked) =>
      asked
        ? [
            ...event(asked.at, 'callback', { detail: asked.target, agent: name(asked.agent) }),
            ...event(asked.doneAt, 'callback-done'),
          ]
        : [],
    ),
    ...event(session.endedAt, 'ended', { detail: session.endedBy }),
  ];
  return found.toSorted((a, b) => a.at - b.at);
}
