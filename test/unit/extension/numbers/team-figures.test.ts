import { expect, it } from 'vitest';
import { teamFigureLines } from '../../../../extension/numbers/team-figures.ts';
import { localized } from '../texts.ts';

const figures = {
  from: 0,
  to: 1,
  figures: [
    { kpi: 'abandonment', value: 0.25, n: 400, interval: { low: 0.21, high: 0.295 }, reason: null },
    { kpi: 'queue-wait', value: 150, n: 9, interval: null, reason: null },
    { kpi: 'deflection', value: null, n: 2, interval: null, reason: 'not ripe' },
    { kpi: 'abandonment', value: null, n: 2, interval: null, reason: 'never heard of' },
    { kpi: 'of tomorrow', value: 1, n: 1, interval: null, reason: null },
  ],
};

const l10n = await localized('en');

it('writes the desk’s figures in the lead’s language, and passes over what a newer collector tells', () => {
  const told = teamFigureLines(figures, l10n);
  expect(told.map(({ id, value, interval }) => [id, value, interval])).toEqual([
    ['abandonment', '25%', '95% interval 21% – 30%'],
    ['queue-wait', '2\u00a0min\u00a030\u00a0s', null],
    ['deflection', null, null],
    ['abandonment', null, null],
  ]);
  expect(told[2]?.reason).toBe(l10n.words['reason.not ripe']);
  expect(told[3]?.reason).toBeNull();
  expect(told[0]?.definition).not.toBe('');
});
