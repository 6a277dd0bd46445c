import { expect } from 'vitest';
import { readValue, type ShownNumber } from './numbers.ts';

/** By KPI id, what a helpdesk's own database says. */
export type Truth = ReadonlyMap<string, { readonly value: number | null; readonly n: number }>;

/** A number on a screen says what the database says, as exactly as the screen tells it. */
export function expectTrue(shown: ShownNumber, truth: Truth): void {
  const { value, n } = truth.get(shown.kpi) ?? { value: null, n: 0 };
  expect({ kpi: shown.kpi, n: shown.n }).toEqual({ kpi: shown.kpi, n });
  const read = shown.text === null ? null : readValue(shown.text);
  // Ages grow while they are read.
  const grown = shown.kpi === 'backlog-age' ? 120 : 0;
  if (value === null || read === null) expect([shown.kpi, read?.value ?? null]).toEqual([shown.kpi, value]);
  else
    expect(Math.abs(read.value - value), `${shown.kpi}: ${shown.text} is not ${value}`).toBeLessThanOrEqual(
      read.slack + grown,
    );
}
