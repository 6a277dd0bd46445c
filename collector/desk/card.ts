import type { LooseAnswers, SaidLine, ScoreLine, SessionCard } from '../../shared/protocol/agent.ts';
import { formatOf, measureOf } from '../../shared/survey/formats.ts';
import type { Answers, Survey } from '../../shared/survey/survey.ts';
import { answerText, say } from '../../shared/survey/words.ts';
import { hashOf } from '../access/keys.ts';
import { requestWords } from '../hosted/request-words.ts';
import { hostedWords } from '../hosted/words.ts';
import type { House } from '../house.ts';
import type { Reader } from '../live/items.ts';
import type { StoredResponse } from '../store/responses.ts';
import type { Session } from '../store/session.ts';
import { wordsFor } from '../words.ts';
import { reasonFor, routeOf } from './route.ts';
import { surveyOf } from './surveys.ts';

/** As many as a lead reads through. */
const MOST_LOOSE = 200;

/** What the customer said, in the survey's order and the reader's language. */
export function saidIn(survey: Survey | null, answers: Answers, language: string): SaidLine[] {
  const { words } = wordsFor(language);
  return (survey?.questions ?? []).flatMap((question) => {
    const value = answers[question.id];
    return value === undefined
      ? []
      : [
          {
            question: question.id,
            title: say(question.title, language, survey?.language),
            answer: answerText(question, value, language, words, survey?.language),
          },
        ];
  });
}

/** The reasons behind a rating: what was chosen afterwards and measures nothing. */
const reasonsIn = (survey: Survey | null, answers: Answers, language: string): SaidLine[] => {
  const chosen = survey?.questions.filter(({ kind }) => kind === 'choice' || kind === 'multichoice') ?? [];
  return survey === null ? [] : saidIn({ ...survey, questions: chosen }, answers, language);
};

/** What the customer added on the request's page, and that they withdrew it. */
function addedIn({ added, endedBy }: Session, language: string): SaidLine[] {
  const { addedLater, withdrawn } = requestWords(language);
  const lines = added.map(({ text }, i) => ({ question: `added-${i + 1}`, title: addedLater, answer: text }));
  if (endedBy !== 'cancel') return lines;
  return [...lines, { question: 'withdrawn', title: withdrawn, answer: wordsFor(language).words.yes }];
}

/** Where the open link was found by which the customer came. */
const sourceIn = ({ context }: Session, language: string): SaidLine[] =>
  context['source'] === undefined
    ? []
    : [{ question: 'source', title: hostedWords(language).cameBy, answer: context['source'] }];

function scoresIn(survey: Survey | null, response: StoredResponse | null): ScoreLine[] {
  return (survey?.questions ?? []).flatMap((question) => {
    const kind = measureOf(question);
    const value = response?.answers[question.id];
    if (kind === null || value === undefined) return [];
    return [
      {
        kind,
        format: response?.formats[question.id] ?? formatOf(question) ?? 'text',
        value: typeof value === 'boolean' ? Number(value) : typeof value === 'number' ? value : null,
        text: typeof value === 'string' ? value : null,
      },
    ];
  });
}

/** What the customer said after the session, as scores. */
export async function ratingOf(session: Session, house: House): Promise<ScoreLine[]> {
  const response = await house.store.do('readResponse', { session: session.id, moment: 'after' });
  return response ? scoresIn(await surveyOf(house, response.survey, response.surveyVersion), response) : [];
}

/**
 * The customer's session before this one, for this reader: the one the same browser has proven to have had, else the
 * newest the reader was owner or helper in. An e-mail address alone proves nobody.
 */
async function sessionBefore(session: Session, { store }: House, agent: string): Promise<Session | null> {
  const { site, previous, customerRef, createdAt } = session;
  const proven = previous === null ? null : await store.do('readSession', { site, id: previous });
  // Several people may share a browser: who gives another address is another.
  if (proven && (customerRef === null || (proven.customerRef ?? customerRef) === customerRef)) return proven;
  if (customerRef === null) return null;
  return store.do('readSessionBefore', { site, customerRef, createdAt, agent });
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
export async function cardOf(session: Session, house: House, reader: Reader): Promise<SessionCard> {
  const { store, settings } = house;
  const { language } = reader;
  const [survey, response, before] = await Promise.all([
    surveyOf(house, session.survey, session.surveyVersion),
    store.do('readResponse', { session: session.id, moment: 'after' }),
    sessionBefore(session, house, reader.agent),
  ]);
  const after = response ? await surveyOf(house, response.survey, response.surveyVersion) : null;
  const surveyBefore = before ? await surveyOf(house, before.survey, before.surveyVersion) : null;
  return {
    session: session.id,
    at: session.createdAt,
    ticket: session.ticket,
    agent: session.agent,
    locale: session.locale,
    said: [
      ...saidIn(survey, session.answers, language),
      ...addedIn(session, language),
      ...sourceIn(session, language),
    ],
    raw: session.answers,
    customer: session.customer,
    route: routeOf(session, house),
    why: reasonFor(session, settings.desk, { audience: 'agent', language }),
    after: scoresIn(after, response),
    reasons: reasonsIn(after, response?.answers ?? {}, language),
    afterState: response?.state ?? (session.askedAt === null ? 'not asked' : 'asked'),
    askedAt: session.askedAt,
    answeredAt: response?.createdAt ?? null,
    assignedAt: session.assignedAt,
    // Nobody says goodbye by closing a page: when that session was over is not known.
    endedAt: session.endedBy === 'lapse' ? null : session.endedAt,
    left: leavingOf(session),
    before: before ? saidIn(surveyBefore, before.answers, language) : [],
  };
}

/** The newest answers that belong to no session and so stand on no card, newest first, in the reader's language. */
export async function looseAnswers(house: House, language: string): Promise<LooseAnswers> {
  const found = await house.store.do('readLooseResponses', { site: house.settings.site, limit: MOST_LOOSE });
  return Promise.all(
    found.map(async (response) => {
      const survey = await surveyOf(house, response.survey, response.surveyVersion);
      return {
        // Not its own id: by that alone its page goes on with an answer that belongs to no session.
        id: hashOf(response.id),
        at: response.createdAt,
        locale: response.locale,
        scores: scoresIn(survey, response),
        reasons: reasonsIn(survey, response.answers, language),
        source: response.source,
      };
    }),
  );
}
