import { expect, test } from 'vitest';
import { isSurveyEventOf, surveyEvents } from '../../../../extension/tickets/survey-events.ts';
import type { SessionCard } from '../../../../shared/protocol/session-card.ts';
import { card } from '../../../fixtures/stories/views.ts';

/** A review on a card moves the agent's own quality score, by the marks that count in the end. */

const line = { id: 'right', name: 'The answer is right', weight: 3, critical: true, mark: 'no' } as const;
const reviewed = (outcome: object | null): SessionCard => ({
  ...card,
  review: {
    ...{ id: '01a1ffd5-e5c8-7000-8000-00000000000b', at: 1_795_000_000_000, by: 'Victor', criteria: 1 },
    ...{ lines: [line], strength: 'Asked first.', words: '', score: 0, answer: null, appeal: null },
    ...{ agent: 'ana', outcome },
  } as SessionCard['review'],
});
const scores = (of: SessionCard) =>
  surveyEvents(of, '7', 0).flatMap((event) => (event.kind === 'qa.reviewed' ? [event] : []));

test('the first review counts until somebody else has decided; then their marks do, as the same event', () => {
  const [first] = scores(reviewed(null));
  const [final] = scores(reviewed({ lines: [{ ...line, mark: 'yes' }] }));
  expect(first).toMatchObject({
    agent: 'ana',
    at: 1_795_000_000_000,
    scorecard: [{ score: 0, critical: true }],
  });
  expect(final).toMatchObject({ id: first?.id, scorecard: [{ score: 1 }] });
  expect(first && isSurveyEventOf(card.session, first)).toBe(true);
  expect(scores(card)).toEqual([]);
});
