import { empathyIn } from '../../shared/locales/empathies.ts';
import type { LooseAnswers } from '../../shared/protocol/lead.ts';
import type { ScoreLine, SessionCard } from '../../shared/protocol/session-card.ts';
import { formatOf, isLow, measureOf } from '../../shared/survey/formats.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import { say } from '../../shared/survey/words.ts';
import type { AuthenticatedAgent } from '../security/authenticated-agent.ts';
import { hashOf } from '../security/keys.ts';
import type { CardParts } from '../store/card-parts.ts';
import type { StoredResponse } from '../store/read-responses.ts';
import type { Session } from '../store/session.ts';
import type { AppContext } from './context.ts';
import { hintOf, nameOf } from './hints.ts';
import { proceduresFor } from './procedures.ts';
import { reviewOf } from './reviews.ts';
import { reasonsIn, saidIn, toldIn } from './said.ts';
import { reasonFor, routeOf } from './session-state.ts';
import { surveyOf } from './surveys.ts';

/** As many as a lead reads through. */
const MOST_LOOSE = 200;

function scoresIn(survey: Survey | null, response: StoredResponse | null, language: string): ScoreLine[] {
  const questions = survey?.questions ?? [];
  return questions.flatMap((question) => {
    const kind = measureOf(question);
    const value = response?.answers[question.id];
    if (kind === null || value === undefined) return [];
    const several = questions.filter((each) => measureOf(each) === kind).length > 1;
    return [
      {
        kind,
        question: question.id,
        ...(several ? { title: say(question.title, language, survey?.language) } : {}),
        format: response?.formats[question.id] ?? formatOf(question) ?? 'text',
        value: typeof value === 'boolean' ? Number(value) : typeof value === 'number' ? value : null,
        text: typeof value === 'string' ? value : null,
      },
    ];
  });
}

/** An answer asks for somebody. */
export const isLowIn = (survey: Survey | null, response: Pick<StoredResponse, 'answers'> | null): boolean =>
  survey?.questions.some((question) => isLow(question, response?.answers[question.id])) ?? false;

/** Sentences of empathy in the customer's language where an answer asks for somebody. */
function phrasesBeside(low: boolean, locale: string): Pick<SessionCard, 'phrases'> {
  const phrases = low ? empathyIn(locale) : [];
  return phrases.length > 0 ? { phrases: [...phrases] } : {};
}

/** What the customer said after the session, as scores; none when they said nothing. */
export async function ratingIn(
  response: StoredResponse | null,
  context: AppContext,
  language: string,
): Promise<ScoreLine[]> {
  if (!response) return [];
  return scoresIn(await surveyOf(context, response.survey, response.surveyVersion), response, language);
}

/** How the customer left before anybody took the case up; null when they did not. */
export function leavingOf({
  state,
  assignedAt,
  endedAt,
  endedBy,
}: Pick<Session, 'state' | 'assignedAt' | 'endedAt' | 'endedBy'>): SessionCard['left'] {
  if (endedAt === null) return null;
  if (state === 'deflected') return { how: 'deflected', at: endedAt };
  if (state !== 'ended' || (assignedAt !== null && assignedAt <= endedAt)) return null;
  return endedBy === 'page' || endedBy === 'lapse' ? { how: 'abandoned', at: endedAt } : null;
}

/** The margin note on a ticket, in the reader's language. */
export async function cardOf(
  { session, response, previous, review, hints, looks }: CardParts,
  context: AppContext,
  { language }: Pick<AuthenticatedAgent, 'language'>,
): Promise<SessionCard> {
  const { settings } = context;
  const survey = await surveyOf(context, session.survey, session.surveyVersion);
  const ratedIn = response ? await surveyOf(context, response.survey, response.surveyVersion) : null;
  const lowScore = isLowIn(ratedIn, response);
  const previousSurvey = previous ? await surveyOf(context, previous.survey, previous.surveyVersion) : null;
  return {
    session: session.id,
    at: session.createdAt,
    ticket: session.ticket,
    agent: session.agent,
    locale: session.locale,
    said: toldIn(session, survey, context, language),
    raw: session.answers,
    customer: session.customer,
    route: routeOf(session, context),
    why: reasonFor(session, settings.desk, { audience: 'agent', language }),
    after: scoresIn(ratedIn, response, language),
    reasons: reasonsIn(ratedIn, response?.answers ?? {}, language),
    ...phrasesBeside(lowScore, session.locale),
    procedures: proceduresFor(session, { answers: response?.answers ?? {}, lowScore }, context),
    afterState: response?.state ?? (session.askedAt === null ? 'not asked' : 'asked'),
    askedAt: session.askedAt,
    answeredAt: response?.createdAt ?? null,
    answeredBy: response?.via ?? null,
    assignedAt: session.assignedAt,
    // Nobody says goodbye by closing a page: when that session was over is not known.
    endedAt: session.endedBy === 'lapse' ? null : session.endedAt,
    left: leavingOf(session),
    tier: session.needs.tier,
    handed: session.handed.map(({ at, by, since, tier, queue }) => ({
      at,
      by,
      since,
      tier,
      queue: settings.desk.queues.find(({ id }) => id === queue)?.name ?? queue,
    })),
    before: previous ? saidIn(previousSurvey, previous.answers, language) : [],
    review: review && { ...reviewOf(review, context), agent: review.agent },
    hints: hints.map((hint) => hintOf(hint, context)),
    broughtIn: hints.flatMap(({ expert, at }) => (expert === null ? [] : [{ agent: expert, at }])),
    looks: looks.map(({ by, at }) => ({ by: nameOf(by, context), at })),
  };
}

/** The newest answers that belong to no session and so stand on no card, newest first, in the reader's language. */
export async function looseAnswers(context: AppContext, language: string): Promise<LooseAnswers> {
  const found = await context.store.do('readLooseResponses', {
    site: context.settings.site,
    limit: MOST_LOOSE,
  });
  return Promise.all(
    found.map(async (response) => {
      const survey = await surveyOf(context, response.survey, response.surveyVersion);
      return {
        // Not its own id: by that alone its page goes on with an answer that belongs to no session.
        id: hashOf(response.id),
        at: response.createdAt,
        locale: response.locale,
        scores: scoresIn(survey, response, language),
        reasons: reasonsIn(survey, response.answers, language),
        source: response.source,
        answeredBy: response.via,
      };
    }),
  );
}
