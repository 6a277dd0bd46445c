import { expect, test, vi } from 'vitest';
import type { Desk } from '../../../shared/routing/desk.ts';
import { skillCoverage } from '../../../shared/routing/skill-coverage.ts';

/** As many languages as agents, each with hours of their own. */
function deskOf(languages: number): Desk {
  const hour = (i: number) => `${String(i % 23).padStart(2, '0')}:00`;
  const spans = (i: number) => [[hour(i), '23:30']];
  const days = (i: number) => Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, spans(i)]));
  const schedules = Array.from({ length: 20 }, (_, i) => [
    `s${i}`,
    { zone: 'UTC', week: days(i), holidays: [] },
  ]);
  const agents = Array.from({ length: languages }, (_, i) => ({
    ...{ id: `a${i}`, languages: [`a${String.fromCharCode(97 + (i % 26))}`], skills: {}, capacity: 1 },
    schedule: `s${i % 20}`,
  }));
  return {
    ...{ skills: {}, rules: [], queues: [{ id: 'q', required: {}, preferred: {} }] },
    ...{ agents, schedules: Object.fromEntries(schedules) },
  } as unknown as Desk;
}

test('the week is taken apart once, however much may be asked for', () => {
  const calls = vi.spyOn(Temporal.Instant, 'fromEpochMilliseconds');
  const counted = (languages: number): number => {
    calls.mockClear();
    const rows = skillCoverage(deskOf(languages), 'UTC');
    expect(rows).toHaveLength(languages);
    expect(rows[3]?.spans).toMatchObject([
      { from: '00:00', to: '03:00', able: 0 },
      { from: '03:00', to: '23:30', able: 1, days: [1, 2, 3, 4, 5, 6, 7] },
      { from: '23:30', to: '24:00', able: 0 },
    ]);
    return calls.mock.calls.length;
  };
  const few = counted(10);
  expect(counted(20)).toBe(few);
});
