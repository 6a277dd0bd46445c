import { describe, expect, it, test } from 'vitest';
import { kpiById } from '../../../shared/kpi/kpis/registry.ts';
import { certificateCoverage } from '../../../shared/training/certificate-coverage.ts';
import { certificationsOf } from '../../../shared/training/certifications.ts';
import { trainingState } from '../../../shared/training/state.ts';

/** Certificates and trainings as people enter them, and what is made of them. */

const entry = (over: object = {}) => ({
  ...{ person: 'ana', kind: 'certificate' as const, name: 'Mac', skill: 'mac' as string | null },
  ...{ plannedFor: null as string | null, obtainedOn: null as string | null },
  expiresOn: null as string | null,
  ...over,
});

describe('how an entry stands on a day', () => {
  it.each([
    [{ plannedFor: '2026-12-01' }, 'planned'],
    [{ plannedFor: '2026-11-30' }, 'late'],
    [{ obtainedOn: '2020-01-01' }, 'held'],
    [{ obtainedOn: '2026-12-01' }, 'held'],
    [{ obtainedOn: '2026-12-02', expiresOn: '2027-01-15' }, 'planned'],
    [{ plannedFor: '2026-11-01', obtainedOn: '2026-12-02' }, 'planned'],
    [{ obtainedOn: '2020-01-01', expiresOn: '2027-01-31' }, 'held'],
    [{ obtainedOn: '2020-01-01', expiresOn: '2027-01-30' }, 'expiring'],
    [{ obtainedOn: '2020-01-01', expiresOn: '2026-12-01' }, 'expiring'],
    [{ obtainedOn: '2020-01-01', expiresOn: '2026-11-30' }, 'expired'],
  ])('%o is %s', (days, state) => {
    expect(trainingState(entry(days), '2026-12-01')).toBe(state);
  });
});

describe('certificates in the KPI', () => {
  const zone = 'Europe/Madrid';
  const at = (text: string): number => Date.parse(text);
  const measured = (entries: readonly ReturnType<typeof entry>[], now: number) =>
    kpiById('certifications')?.measure([], {
      ...{ agent: 'ana', now, clock: 'calendar', period: { from: now - 30 * 86_400_000, to: now + 1 } },
      desk: { certifications: certificationsOf(entries, 'ana', zone) },
    });

  it('are held from the morning of their day until the end of their last one, by the desk’s own days', () => {
    const held = entry({ obtainedOn: '2026-03-01', expiresOn: '2026-10-25' });
    expect(measured([held], at('2026-02-28T22:59:59Z'))).toMatchObject({ value: null, n: 0 });
    expect(measured([held], at('2026-02-28T23:00:00Z'))).toMatchObject({ value: 1, n: 1 });
    expect(measured([held], at('2026-10-25T22:59:58Z'))).toMatchObject({ value: 1, n: 1 });
    expect(measured([held], at('2026-10-25T23:00:00Z'))).toMatchObject({ value: 0, n: 1 });
  });

  it('count as planned once their day is over, and as held at once when they come before it', () => {
    const planned = entry({ plannedFor: '2026-06-30' });
    expect(measured([planned], at('2026-06-30T21:00:00Z'))).toMatchObject({ n: 0 });
    expect(measured([planned], at('2026-06-30T22:00:01Z'))).toMatchObject({ value: 0, n: 1 });
    const early = entry({ plannedFor: '2026-06-30', obtainedOn: '2026-05-01' });
    expect(measured([early], at('2026-05-02T00:00:00Z'))).toMatchObject({ value: 1, n: 1 });
  });

  it('count once with their renewal, whichever of the two is written in capitals', () => {
    const old = entry({ obtainedOn: '2024-01-01', expiresOn: '2026-01-01' });
    const renewed = entry({ name: ' MAC', obtainedOn: '2025-12-20', expiresOn: '2026-08-01' });
    const now = at('2026-07-01T12:00:00Z');
    expect(measured([old], now)).toMatchObject({ value: 0, n: 1 });
    expect(measured([old, renewed], now)).toMatchObject({
      ...{ value: 1, n: 1 },
      beside: { valid: 1, planned: 1, expiring: 1 },
    });
    const again = entry({ obtainedOn: '2026-06-30', expiresOn: '2028-06-30' });
    expect(measured([old, renewed, again], now)?.beside).toMatchObject({ valid: 1, expiring: 0 });
    expect(measured([old, entry({ name: 'Windows', obtainedOn: '2026-01-01' })], now)).toMatchObject({
      ...{ value: 0.5, n: 2 },
    });
  });

  it('are held from their day on, not from the day they were entered', () => {
    const announced = entry({ plannedFor: '2026-06-30', obtainedOn: '2026-09-01' });
    expect(measured([announced], at('2026-07-01T12:00:00Z'))).toMatchObject({ value: 0, n: 1 });
  });

  it('are certificates alone, not trainings', () => {
    expect(certificationsOf([entry({ kind: 'training', obtainedOn: '2026-01-01' })], 'ana', zone)).toEqual(
      [],
    );
  });
});

test('coverage counts people, each once by the certificate that holds longest, and names nobody', () => {
  const entries = [
    entry({ obtainedOn: '2026-01-01', expiresOn: '2026-12-24' }),
    entry({ obtainedOn: '2026-11-01', expiresOn: '2028-11-01' }),
    entry({ person: 'mira', obtainedOn: '2026-01-01', expiresOn: '2026-12-24' }),
    entry({ person: 'mira', obtainedOn: '2025-01-01', expiresOn: '2026-01-01' }),
    entry({ person: 'jon', plannedFor: '2027-01-01' }),
    entry({ person: 'jon', skill: 'windows', plannedFor: '2027-01-01' }),
    entry({ person: 'jon', skill: null, obtainedOn: '2026-01-01' }),
    entry({ person: 'jon', skill: 'linux', kind: 'training', obtainedOn: '2026-01-01' }),
  ];
  expect(certificateCoverage(entries, ['linux', 'mac', 'windows'], '2026-12-01')).toEqual([
    { skill: 'mac', valid: 2, expiring: 1 },
    { skill: 'windows', valid: 0, expiring: 0 },
  ]);
});
