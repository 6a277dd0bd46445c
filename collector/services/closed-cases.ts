import { isSatisfied } from '../../shared/kpi/samples/good.ts';
import type { ClosedCase } from '../../shared/routing/knowledge.ts';
import { topicOf } from '../../shared/routing/needs.ts';
import { BACK_WITHIN } from '../../shared/routing/timing.ts';
import type { Answers } from '../../shared/survey/answers.ts';
import { formatOf, measureOf } from '../../shared/survey/formats.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import { MINUTE } from '../../shared/time/durations.ts';
import type { PastSession } from '../store/history.ts';

/** Which sessions were solved at first contact, by what customers said and did. */

/** What the answers say: solved or not, else satisfied or not; null when they say neither. */
export function solvedBy(survey: Survey | null, answers: Answers): boolean | null {
  let satisfied: boolean | null = null;
  for (const question of survey?.questions ?? []) {
    const value = answers[question.id];
    if (measureOf(question) === 'solved' && typeof value === 'boolean') return value;
    if (question.kind === 'csat' && typeof value === 'number')
      satisfied = isSatisfied(value, formatOf(question) ?? '');
  }
  return satisfied;
}

/**
 * The closed cases among sessions given from the newest to the oldest. One whose customer came back about the same topic
 * within seven days was not solved, whatever was said; one without an answer counts when these days are over, and only
 * if its customer would have been known again.
 */
export async function closedCases(
  sessions: readonly PastSession[],
  surveyOf: (id: string, version: number) => Promise<Survey | null>,
  now: number,
): Promise<ClosedCase[]> {
  const laterOf = new Map<string, PastSession>();
  const nextInBrowser = new Map<string, PastSession>();
  const closed: ClosedCase[] = [];
  for (const session of sessions) {
    const { id, customerRef, previous } = session;
    const topic = topicOf(session.needs);
    const customer = customerRef === null ? null : `${customerRef} ${topic}`;
    const later =
      (customer === null ? undefined : laterOf.get(customer)) ?? nextInBrowser.get(`${id} ${topic}`);
    const known = await caseOf(session, later, surveyOf, now);
    if (known) closed.push(known);
    if (customer !== null) laterOf.set(customer, session);
    if (previous !== null) nextInBrowser.set(`${previous} ${topic}`, session);
  }
  return closed;
}

/** A session as a closed case; null while it is open, or while nothing tells whether it was solved. `later`: the same customer's next one about this. */
async function caseOf(
  { needs, customerRef, closed: end, after }: PastSession,
  later: PastSession | undefined,
  surveyOf: (id: string, version: number) => Promise<Survey | null>,
  now: number,
): Promise<ClosedCase | null> {
  if (!end) return null;
  const isBack = later !== undefined && later.createdAt - end.endedAt <= BACK_WITHIN;
  const said = after && solvedBy(await surveyOf(after.survey, after.version), after.answers);
  const isQuiet = customerRef !== null && now - end.endedAt > BACK_WITHIN;
  const solved = isBack ? false : (said ?? (isQuiet || null));
  const minutes = (end.endedAt - end.assignedAt) / MINUTE;
  return solved === null || minutes <= 0 ? null : { agent: end.agent, needs, minutes, solved };
}
