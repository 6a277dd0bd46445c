import { describe, expect, it } from 'vitest';
import { backoff } from '../../../../extension/sync/backoff.ts';
import { advance, Phase, settled } from '../../../../extension/sync/phase.ts';
import { isSurveyEventOf, surveyEvents } from '../../../../extension/sync/survey-events.ts';
import { Turns } from '../../../../extension/sync/turns.ts';
import type { SessionCard } from '../../../../shared/protocol/agent.ts';
import { SupportEvent } from '../../../../shared/session/event.ts';

describe('the phases of a sync', () => {
  it('refuse every step the table does not name', () => {
    const steps = Phase.options.flatMap((from) => Phase.options.map((to) => [from, to] as const));
    const allowed = steps.filter(([from, to]) => {
      try {
        return advance(from, to) === to;
      } catch {
        return false;
      }
    });
    expect(allowed.map(([from, to]) => `${from} → ${to}`)).toEqual([
      'idle → identifying',
      'identifying → idle',
      'identifying → pulling',
      'identifying → logged out',
      'identifying → unreachable',
      'identifying → refused',
      'identifying → not understood',
      'identifying → not kept',
      'pulling → idle',
      'pulling → storing',
      'pulling → logged out',
      'pulling → unreachable',
      'pulling → refused',
      'pulling → not understood',
      'pulling → not kept',
      'storing → idle',
      'storing → pulling',
      'storing → not understood',
      'storing → not kept',
      'logged out → identifying',
      'unreachable → identifying',
      'refused → identifying',
      'not understood → identifying',
      'not kept → identifying',
    ]);
  });

  it('are settled after a worker died in one, so that the next sync may begin', () => {
    for (const phase of Phase.options) expect(advance(settled(phase), 'identifying')).toBe('identifying');
  });
});

describe('the wait after a failure', () => {
  it('doubles from 5 s to 15 min, spread by up to a quarter', () => {
    expect([1, 2, 3, 4].map((failures) => backoff(failures, null, 0))).toEqual([
      5000, 10_000, 20_000, 40_000,
    ]);
    expect(backoff(1000, null, 0)).toBe(900_000);
    expect(backoff(1, null, 0.999)).toBeLessThan(6250);
  });

  it('is never shorter than what the other side asked for', () => {
    expect(backoff(1, 300, 0)).toBe(300_000);
    expect(backoff(9, 1, 0)).toBe(900_000);
  });
});

describe('turns', () => {
  it('let work of one key follow one another, failures included, and other keys pass', async () => {
    const turns = new Turns();
    const done: string[] = [];
    let finishFirst = (): void => undefined;
    const first = turns
      .take(
        'a',
        () =>
          new Promise<void>((resolve) => {
            finishFirst = resolve;
          }),
      )
      .then(() => done.push('first'));
    const second = turns
      .take('a', () => Promise.reject(new Error('failed')))
      .catch(() => done.push('second'));
    const third = turns.take('a', async () => done.push('third'));
    await turns.take('b', async () => done.push('other'));
    expect(done).toEqual(['other']);
    finishFirst();
    await Promise.all([first, second, third]);
    expect(done).toEqual(['other', 'first', 'second', 'third']);
  });
});

describe('a survey’s answers in a ticket’s log', () => {
  const card = (more: Partial<SessionCard>): SessionCard => ({
    session: 's1.abcdefghijklmnopqrstuvwxyz',
    at: 1,
    ticket: null,
    agent: 'ana',
    locale: 'es',
    said: [],
    raw: {},
    customer: null,
    route: { queue: { id: 'mac', name: 'Mac' }, needs: {}, topic: null, agent: null, reason: '', open: true },
    why: '',
    after: [],
    afterState: 'not asked',
    before: [],
    ...more,
  });
  const csat = (value: number) => ({ kind: 'csat', format: 'csat.faces.5', value, text: null }) as const;

  it('are none before the customer was asked', () => {
    expect(surveyEvents(card({}), '7', 99)).toEqual([]);
  });

  it('tell of a customer who left while waiting, or whom an article helped', () => {
    for (const how of ['abandoned', 'deflected'] as const) {
      const [event, ...more] = surveyEvents(card({ left: { how, at: 7 } }), '7', 99);
      expect(event).toEqual(SupportEvent.parse(event));
      expect([event?.kind, event?.at, more]).toEqual([how, 7, []]);
    }
  });

  it('are dated by the collector, and by their arrival where it does not say', () => {
    const asked = card({ afterState: 'partial', askedAt: 10, answeredAt: 20, after: [csat(4)] });
    expect(surveyEvents(asked, '7', 99).map((event) => [event.kind, event.at])).toEqual([
      ['survey.sent', 10],
      ['survey.answered', 20],
    ]);
    expect(
      surveyEvents(card({ afterState: 'complete', after: [csat(4)] }), '7', 99).map((event) => event.at),
    ).toEqual([99, 99]);
  });

  it('are valid events whose ids stay when an answer changes', () => {
    const events = [4, 5].map((value) =>
      surveyEvents(card({ afterState: 'partial', after: [csat(value)] }), '7', 99),
    );
    const [before = [], after = []] = events;
    expect(after.map((event) => event.id)).toEqual(before.map((event) => event.id));
    for (const event of after) {
      expect(SupportEvent.parse(event)).toEqual(event);
      expect(isSurveyEventOf(card({}).session, event)).toBe(true);
      expect(isSurveyEventOf('s1.another', event)).toBe(false);
    }
  });
});
