import { describe, expect, it } from 'vitest';
import { ratingOf, surveySamples } from '../../../../shared/kpi/samples/ratings.ts';
import { ticketsToReview } from '../../../../shared/kpi/samples/to-review.ts';
import type { TicketFacts } from '../../../../shared/session/facts.ts';
import { HOUR, NOON, participant, solved } from '../support/facts.ts';
import { heard } from './heard.ts';

/** Which of a ticket's answers count, and for whom. */

const at = NOON + HOUR;
const one = (more: Partial<TicketFacts> = {}) => solved('1', 'ana', HOUR, more);

describe('ratings', () => {
  const said = (kind: 'csat' | 'nps' | 'ces' | 'comment', value: number | null, minute = 0) =>
    ({ at: at + minute, kind, format: `${kind}.5`, value, text: null }) as const;
  const several = [participant('ana'), participant('ben')];

  it('are the last of a kind; of one instant the one told last', () => {
    const of = (...surveys: TicketFacts['surveys'][number][]) => ratingOf(one({ surveys }), 'csat')?.value;
    expect([of(said('csat', 1), said('csat', 2, 1)), of(said('csat', 2, 1), said('csat', 1))]).toEqual([
      2, 2,
    ]);
    expect(of(said('csat', 1), said('csat', 2))).toBe(2);
    expect(of(said('csat', 1), said('nps', 9, 2), said('csat', null, 3))).toBe(1);
    expect(of(said('nps', 9))).toBeUndefined();
  });

  it('say that a survey was sent and answered, even by a comment alone', () => {
    const sent = { surveysSent: 1, surveySentAt: NOON };
    const comment = { ...sent, surveys: [said('comment', null)] };
    expect(heard(one(sent), surveySamples)).toEqual([[NOON, 0, ['ana'], 'asked']]);
    expect(heard(one(comment), surveySamples)).toEqual([[NOON, 1, ['ana'], 'asked']]);
    expect(heard(one({ ...sent, surveysSent: 0 }), surveySamples)).toEqual([]);
  });

  it('that are good count for all who took part, bad ones for who was alone; else they are looked at', () => {
    const of = (value: number, participants = several) =>
      heard(one({ surveys: [said('csat', value)], participants }), surveySamples);
    expect(of(4)).toEqual([[at, 4, ['ana', 'ben'], 'csat csat.5']]);
    expect(of(3)).toEqual([
      [at, 3, [], 'csat csat.5'],
      [at, 3, ['ana', 'ben'], 'csat review'],
    ]);
    expect(of(3, [participant('ana')])).toEqual([[at, 3, ['ana'], 'csat csat.5']]);
    expect(of(3, [])).toEqual([[at, 3, ['ana'], 'csat csat.5']]);
  });

  it('that several must look at are listed, of tickets that count', () => {
    const bad = { surveys: [said('csat', 3)], participants: several };
    const facts = [
      solved('1', 'ana', HOUR, bad),
      solved('2', 'ana', HOUR, { ...bad, excluded: 'spam' }),
      solved('3', 'ana', HOUR, { ...bad, surveys: [said('csat', 4)] }),
      solved('4', 'ana', HOUR, { participants: several }),
      solved('5', 'ana', HOUR, { ...bad, participants: [participant('ana')] }),
    ];
    expect(ticketsToReview(facts)).toEqual(['1']);
  });
});
