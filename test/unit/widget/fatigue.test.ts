import { describe, expect, test } from 'vitest';
import type { Survey } from '../../../shared/survey/survey.ts';
import { mayAsk, tiredOf } from '../../../widget/later/fatigue.ts';
import { askedNow } from '../../../widget/survey/asked.ts';

const DAY = 86_400_000;
const now = 1_800_000_000_000;
const fatigue = { npsDays: 90, anyDays: 14 };
const survey: Survey = {
  id: 'combined',
  version: 1,
  moment: 'after',
  language: 'en',
  questions: [
    { id: 'csat', kind: 'csat', scale: 'faces', required: true, title: { en: '?' } },
    { id: 'nps', kind: 'nps', required: false, title: { en: '?' } },
  ],
};

describe('the page asks by itself', () => {
  test('a browser that was never asked', () => {
    expect(mayAsk({}, 's1.a', fatigue, now)).toBe(true);
  });
  test('not twice for a conversation', () => {
    expect(mayAsk({ done: ['s1.a'] }, 's1.a', fatigue, now)).toBe(false);
    expect(mayAsk({ done: ['s1.a'] }, 's1.b', fatigue, now)).toBe(true);
  });
  test('not within the days between any two surveys', () => {
    expect(mayAsk({ asked: { any: now - 14 * DAY + 1 } }, 's1.a', fatigue, now)).toBe(false);
    expect(mayAsk({ asked: { any: now - 14 * DAY } }, 's1.a', fatigue, now)).toBe(true);
    expect(mayAsk({ asked: { any: now } }, 's1.a', { anyDays: 0 }, now)).toBe(true);
  });
  test('goes on with a survey of this conversation that was begun', () => {
    const begun = { session: 's1.a', response: 'r', asked: { any: now - 1000 } };
    expect(mayAsk(begun, 's1.a', fatigue, now)).toBe(true);
    expect(mayAsk(begun, 's1.b', fatigue, now)).toBe(false);
  });
  test('later means later, never means never', () => {
    expect(mayAsk({ later: now + 1 }, 's1.a', fatigue, now)).toBe(false);
    expect(mayAsk({ later: now }, 's1.a', fatigue, now)).toBe(true);
    expect(mayAsk({ never: 1 }, 's1.a', fatigue, now)).toBe(false);
  });
});

test('NPS is left out of a survey within its own days', () => {
  expect([...tiredOf(survey, { asked: { nps: now - 89 * DAY } }, fatigue, now)]).toEqual(['nps']);
  expect([...tiredOf(survey, { asked: { nps: now - 90 * DAY } }, fatigue, now)]).toEqual([]);
});

test('remembers when it asked, and NPS only where it was in the survey', () => {
  expect(askedNow(survey, { asked: { nps: 1 } }, now)).toEqual({ any: now, nps: now });
  const [csat] = survey.questions;
  expect(askedNow({ ...survey, questions: csat ? [csat] : [] }, { asked: { nps: 1 } }, now)).toEqual({
    any: now,
    nps: 1,
  });
});
