import { describe, expect, test } from 'vitest';
import { skillCoverage } from '../../../shared/routing/skill-coverage.ts';
import { agent, desk } from './support.ts';

/** An ordinary week of a small desk, counted by hand. The first Monday of 2024 is a holiday here, which no ordinary week knows. */
const utc = (week: object) => ({ zone: 'UTC', week, holidays: ['2024-01-01'] });
const team = desk({
  skills: { mac: { label: {} }, billing: { label: {} } },
  schedules: {
    open: utc({ 1: [['08:00', '20:00']], 2: [['08:00', '20:00']] }),
    day: utc({ 1: [['09:00', '17:00']], 2: [['09:00', '17:00']] }),
    late: utc({ 1: [['12:00', '20:00']] }),
  },
  queues: [{ id: 'help', name: 'Help', schedule: 'open', preferred: { mac: 4 } }],
  rules: [
    { name: 'mac', when: { platform: 'mac' }, needs: { mac: 2, unheard: 1 } },
    { name: 'again', when: {}, prefers: { mac: 4 } },
  ],
  agents: [
    agent('ana', { mac: 4 }, { languages: ['es-MX'], schedule: 'day', capacity: 2 }),
    agent('bo', { mac: 2 }, { languages: ['en'], schedule: 'late', capacity: 3 }),
    agent('cleo', {}, { languages: ['en', 'es'], capacity: 1 }),
  ],
});
const covered = skillCoverage(team, 'UTC');
const of = (id: string, level?: number) =>
  covered.find(
    ({ asked }) => asked.id === id && (asked.kind === 'skill' ? asked.level : undefined) === level,
  ) ?? expect.unreachable();
const span = (days: number[], from: string, to: string, able: number, places: number) => ({
  days,
  from,
  to,
  able,
  places,
});

describe('what may be asked for', () => {
  test('is each skill at each level that is, lowest first, at 1 where none is, and each language by name', () => {
    expect(covered.map(({ asked }) => asked)).toEqual([
      { kind: 'skill', id: 'mac', level: 2 },
      { kind: 'skill', id: 'mac', level: 4 },
      { kind: 'skill', id: 'billing', level: 1 },
      { kind: 'language', id: 'en' },
      { kind: 'language', id: 'es' },
    ]);
  });

  test('is told with who has it, in the order of the desk', () => {
    expect(
      [of('mac', 2), of('mac', 4), of('billing', 1), of('en'), of('es')].map(({ people }) => people),
    ).toEqual([['ana', 'bo'], ['ana'], [], ['bo', 'cleo'], ['ana', 'cleo']]);
  });
});

describe('the hours of what may be asked for', () => {
  test('change where people come and go, and say on which days they are alike', () => {
    expect(of('mac', 2).spans).toEqual([
      span([1, 2], '08:00', '09:00', 0, 0),
      span([1], '09:00', '12:00', 1, 2),
      span([1], '12:00', '17:00', 2, 5),
      span([1], '17:00', '20:00', 1, 3),
      span([2], '09:00', '17:00', 1, 2),
      span([2], '17:00', '20:00', 0, 0),
    ]);
  });

  test('run on where nothing changes for this one', () => {
    expect(of('mac', 4).spans).toEqual([
      span([1, 2], '08:00', '09:00', 0, 0),
      span([1, 2], '09:00', '17:00', 1, 2),
      span([1, 2], '17:00', '20:00', 0, 0),
    ]);
    expect(of('billing', 1).spans).toEqual([span([1, 2], '08:00', '20:00', 0, 0)]);
  });

  test('count who has no hours of their own in all of them', () => {
    expect(of('en').spans).toEqual([
      span([1], '08:00', '12:00', 1, 1),
      span([1], '12:00', '20:00', 2, 4),
      span([2], '08:00', '20:00', 1, 1),
    ]);
    expect(of('es').spans).toEqual([
      span([1, 2], '08:00', '09:00', 1, 1),
      span([1, 2], '09:00', '17:00', 2, 3),
      span([1, 2], '17:00', '20:00', 1, 1),
    ]);
  });

  test('are told apart by places where as many people are there', () => {
    const byTurns = desk({
      schedules: {
        early: utc({ 3: [['08:00', '12:00']] }),
        late: utc({ 3: [['12:00', '16:00']] }),
        open: utc({ 3: [['08:00', '16:00']] }),
      },
      queues: [{ id: 'help', name: 'Help', schedule: 'open' }],
      agents: [
        agent('ana', {}, { languages: ['en'], schedule: 'early', capacity: 1 }),
        agent('bo', {}, { languages: ['en'], schedule: 'late', capacity: 2 }),
      ],
    });
    expect(skillCoverage(byTurns, 'UTC')[0]?.spans).toEqual([
      span([3], '08:00', '12:00', 1, 1),
      span([3], '12:00', '16:00', 1, 2),
    ]);
  });

  test('end with the day, at 24:00, where customers may always come', () => {
    const always = desk({ agents: [agent('ana', {}, { languages: ['en'], capacity: 4 })] });
    expect(skillCoverage(always, 'Europe/Madrid')).toEqual([
      {
        asked: { kind: 'language', id: 'en' },
        people: ['ana'],
        spans: [span([1, 2, 3, 4, 5, 6, 7], '00:00', '24:00', 1, 4)],
      },
    ]);
  });

  test('are by the desk’s clock, with breaks left out and nights cut at midnight', () => {
    const zone = 'America/New_York';
    const abroad = desk({
      schedules: {
        open: {
          zone,
          week: {
            1: [
              ['09:00', '12:00'],
              ['13:00', '15:00'],
            ],
            5: [['22:00', '02:00']],
          },
          holidays: [],
        },
      },
      queues: [{ id: 'help', name: 'Help', schedule: 'open' }],
      agents: [agent('ana', {}, { languages: ['en'], capacity: 1 })],
    });
    expect(skillCoverage(abroad, zone)[0]?.spans).toEqual([
      span([1], '09:00', '12:00', 1, 1),
      span([1], '13:00', '15:00', 1, 1),
      span([5], '22:00', '24:00', 1, 1),
      span([6], '00:00', '02:00', 1, 1),
    ]);
  });
});
