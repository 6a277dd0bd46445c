import { describe, expect, it } from 'vitest';
import { backoff } from '../../../../extension/platform/backoff.ts';
import { KeyedMutex } from '../../../../extension/platform/keyed-mutex.ts';
import { isSurveyEventOf, surveyEvents } from '../../../../extension/tickets/survey-events.ts';
import { advance, Phase, settled } from '../../../../extension/tickets/sync-phase.ts';
import type { SessionCard } from '../../../../shared/protocol/session-card.ts';
import { SupportEvent } from '../../../../shared/session/event.ts';
import { foldTicket } from '../../../../shared/session/fold.ts';

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
      'identifying → key missing',
      'identifying → unreachable',
      'identifying → refused',
      'identifying → not understood',
      'identifying → not kept',
      'pulling → idle',
      'pulling → storing',
      'pulling → logged out',
      'pulling → key missing',
      'pulling → unreachable',
      'pulling → refused',
      'pulling → not understood',
      'pulling → not kept',
      'storing → idle',
      'storing → pulling',
      'storing → not understood',
      'storing → not kept',
      'logged out → identifying',
      'key missing → identifying',
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
    const turns = new KeyedMutex();
    const done: string[] = [];
    let finishFirst = (): void => undefined;
    const first = turns
      .run(
        'a',
        () =>
          new Promise<void>((resolve) => {
            finishFirst = resolve;
          }),
      )
      .then(() => done.push('first'));
    const second = turns.run('a', () => Promise.reject(new Error('failed'))).catch(() => done.push('second'));
    const third = turns.run('a', async () => done.push('third'));
    await turns.run('b', async () => done.push('other'));
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

  it('hear every text of a survey, also the second', () => {
    const said = (question: string, text: string) =>
      ({ kind: 'comment', format: 'text', value: null, text, question }) as const;
    const after = [csat(4), said('why', 'The wait'), said('more', 'Maria')];
    const events = surveyEvents(card({ afterState: 'complete', after }), '7', 99).slice(1);
    expect(new Set(events.map(({ id }) => id)).size).toBe(3);
    // The first keeps the name it always had: told again it takes its own place.
    expect(events.map(({ id }) => id).slice(0, 2)).toEqual(
      surveyEvents(card({ afterState: 'partial', after: after.slice(0, 2) }), '7', 99)
        .slice(1)
        .map(({ id }) => id),
    );
    const facts = foldTicket(
      events.map((event) => SupportEvent.parse(event)),
      {},
    );
    expect(new Set(facts.surveys.map(({ text }) => text))).toEqual(new Set([null, 'The wait', 'Maria']));
  });

  it('hear a second score of a kind, as of two people who helped', () => {
    const after = [
      { ...csat(5), question: 'first' },
      { ...csat(2), question: 'second' },
    ];
    const events = surveyEvents(card({ afterState: 'complete', after }), '7', 99).slice(1);
    const facts = foldTicket(
      events.map((event) => SupportEvent.parse(event)),
      {},
    );
    expect(facts.surveys.map(({ value }) => value).toSorted()).toEqual([2, 5]);
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
