import type { Period } from '../../shared/kpi/kpi.ts';
import { isGood, isSatisfied } from '../../shared/kpi/samples/good.ts';
import type { SurveyFact, TicketFacts } from '../../shared/session/facts.ts';
import { isLow } from '../../shared/survey/formats.ts';
import type { AnsweredCase } from '../messages/panel.ts';

/** As many as somebody reads through; the tickets behind a number list all. */
const most = 100;

/** What customers answered in a period, after cases this agent had part in, good and bad alike, the newest first. */
export function answersIn(
  facts: readonly TicketFacts[],
  agent: string,
  { from, to }: Period,
  linkTo: (ticket: string) => AnsweredCase['ticket'],
): AnsweredCase[] {
  return facts
    .filter(({ excluded, surveys }) => excluded === null && surveys.length > 0)
    .filter(({ participants }) => participants.some((one) => one.agent === agent && one.substantive))
    .map(({ ticket, surveys, participants, mix }) => {
      const scores = lastOfEach(surveys);
      return {
        ticket: linkTo(ticket),
        at: Math.max(...scores.map(({ at }) => at)),
        scores: scores.map(({ at: _, ...score }) => score),
        went: scores.some(isBad) ? ('low' as const) : scores.some(isPleased) ? ('good' as const) : null,
        isShared: participants.filter(({ substantive }) => substantive).length > 1,
        language: mix.language,
      };
    })
    .filter(({ at }) => at >= from && at < to)
    .toSorted((one, other) => other.at - one.at)
    .slice(0, most);
}

/** Whoever answers twice is taken at their last word. */
const lastOfEach = (surveys: readonly SurveyFact[]): SurveyFact[] => [
  ...new Map(surveys.map((survey) => [survey.kind, survey])).values(),
];

/** Does an answer call for help? On a scale of two or three points a 2 may be the best there is. */
export function isBad({ kind, value, format }: Pick<SurveyFact, 'kind' | 'value' | 'format'>): boolean {
  if (value === null || kind === 'comment') return false;
  if (kind === 'solved') return value === 0;
  return isLow({ kind }, value) && !(kind === 'csat' && isSatisfied(value, format));
}

function isPleased({ kind, value, format }: SurveyFact): boolean {
  if (value === null || kind === 'comment') return false;
  return kind === 'solved' ? value === 1 : isGood(kind, value, format);
}
