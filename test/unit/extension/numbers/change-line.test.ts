import { expect, it } from 'vitest';
import { changeLine } from '../../../../extension/numbers/change-line.ts';
import type { KpiResult } from '../../../../shared/kpi/kpi.ts';
import { agentLanguages } from '../../../../shared/locales/agents.ts';

const l10n = { words: agentLanguages.en, locale: 'en' } as Parameters<typeof changeLine>[2];
const weekMs = 7 * 86_400_000;
const begin = Date.UTC(2026, 5, 1, 12);
/** Weeks of 40 answers with these shares. */
const weeks = (shares: readonly (number | null)[]) =>
  shares.map((value, index) => {
    const from = begin + index * weekMs;
    return { value, n: value === null ? 0 : 40, period: { from, to: from + weekMs } } as KpiResult;
  });
const usual = [0.8, 0.78, 0.82, 0.79, 0.81, 0.8, 0.77, 0.83, 0.8, 0.79, 0.81, 0.8];

it('says around which week a KPI may have changed, and which way', () => {
  const fallen = weeks([...usual, null, 0.4, 0.38, 0.42]);
  expect(changeLine({ unit: 'share' }, fallen, l10n)).toMatch(/^May have fallen around the week of Aug 31/);
});

it('says nothing where nothing changed, and before twelve weeks are known', () => {
  expect(changeLine({ unit: 'share' }, weeks([...usual, ...usual]), l10n)).toBeNull();
  expect(changeLine({ unit: 'share' }, weeks([0.8, 0.1]), l10n)).toBeNull();
});
