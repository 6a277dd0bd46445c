import { expect, it } from 'vitest';
import { answersIn } from '../../../../extension/numbers/answers.ts';
import type { SurveyFact } from '../../../../shared/session/facts.ts';
import { HOUR, NOON, participant, solved } from '../../kpi/support/facts.ts';

/** What an agent reads of their customers' answers. */

const answer = (
  kind: SurveyFact['kind'],
  value: number | null,
  more: Partial<SurveyFact> = {},
): SurveyFact => ({
  ...{ at: NOON, kind, format: `${kind}.faces.5`, value, text: null },
  ...more,
});
const said = (id: string, ...surveys: SurveyFact[]) => solved(id, 'ana', HOUR, { surveys });
const period = { from: NOON - HOUR, to: NOON + 2 * HOUR };
const linkTo = (id: string) => ({ id, subject: null, url: null });
const of = (...facts: Parameters<typeof answersIn>[0][number][]) => answersIn(facts, 'ana', period, linkTo);

it.each([
  [answer('csat', 1), 'low'],
  [answer('csat', 3), null],
  [answer('csat', 4), 'good'],
  [answer('csat', 2, { format: 'csat.faces.2' }), 'good'],
  [answer('nps', 6), 'low'],
  [answer('nps', 9), 'good'],
  [answer('ces', 3), 'low'],
  [answer('solved', 0), 'low'],
  [answer('solved', 1), 'good'],
  [answer('comment', null, { text: 'ok' }), null],
])('%o went %s', (survey, went) => {
  expect(of(said('1', survey))).toMatchObject([{ went, scores: [{ kind: survey.kind }] }]);
});

it('belongs to the period it was given in, whenever its case began', () => {
  const at = (when: number) => of(said('1', answer('csat', 5, { at: when }))).length;
  expect([period.from - 1, period.from, period.to - 1, period.to].map(at)).toEqual([0, 1, 1, 0]);
});

it('is bad as a whole when a part of it is, and takes everybody at their last word', () => {
  expect(of(said('1', answer('csat', 5), answer('solved', 0)))[0]?.went).toBe('low');
  const changed = of(said('1', answer('csat', 1), answer('csat', 5, { at: NOON + HOUR })));
  expect(changed).toMatchObject([{ went: 'good', at: NOON + HOUR, scores: [{ value: 5 }] }]);
});

it('is told to those who had part in the case, the newest first, and says whether they were alone', () => {
  const together = { ...said('2', answer('csat', 1, { at: NOON + HOUR })) };
  const shared = { ...together, participants: [participant('ana'), participant('ben')] };
  const others = { ...said('3', answer('csat', 1)), participants: [participant('ben')] };
  const watched = {
    ...said('4', answer('csat', 1)),
    participants: [participant('ana', { substantive: false })],
  };
  const merged = { ...said('5', answer('csat', 1)), excluded: 'merged' as const };
  expect(
    of(said('1', answer('csat', 5)), shared, others, watched, merged).map(({ ticket, isShared }) => [
      ticket.id,
      isShared,
    ]),
  ).toEqual([
    ['2', true],
    ['1', false],
  ]);
});
