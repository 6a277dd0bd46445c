import { describe, expect, it } from 'vitest';
import {
  formatDuration,
  formatInterval,
  formatMethod,
  formatReason,
  formatValue,
  formatWaiting,
} from '../../../shared/kpi/format.ts';
import { stateWords } from '../../../shared/locales/kpis.ts';

/** Intl separates with no-break spaces of two kinds; a reader sees spaces. */
const spaced = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ') ?? null;

describe('figures as a person reads them', () => {
  it.each([
    [0, '0 s'],
    [0.4, '0 s'],
    [-40, '0 s'],
    [45, '45 s'],
    [59.6, '1 min'],
    [7_500, '2 h 5 min'],
    [7_200, '2 h'],
    [86_399, '1 d'],
    [90_000, '1 d 1 h'],
    [40 * 86_400, '40 d'],
  ])('writes %d s as "%s"', (seconds, text) => expect(spaced(formatDuration(seconds, 'en'))).toBe(text));

  it('writes the language’s own units where people read from the right', () => {
    expect(spaced(formatDuration(7_500, 'ar'))).toBe('2 س 5 د');
    expect(spaced(formatDuration(90_001, 'ar'))).toBe('1 ي 1 س');
    expect(formatDuration(45, 'ar-EG')).toMatch(/^٤٥\sث$/);
  });

  it('writes each unit in the numbers of the locale', () => {
    expect(formatValue(0.86, 'share', 'en')).toBe('86%');
    expect(spaced(formatValue(0.86, 'share', 'es'))).toBe('86 %');
    expect(formatValue(41.3, 'points', 'en')).toBe('+41');
    expect(formatValue(-7, 'points', 'es')).toBe('-7');
    expect(formatValue(0, 'points', 'ro')).toBe('0');
    expect(formatValue(12_345, 'tickets', 'ro')).toBe('12.345');
    expect(formatValue(52.972, 'score', 'es')).toBe('53');
    expect(formatValue(84.05, 'money', 'en')).toBe('84.05');
    expect(spaced(formatValue(84, 'money', 'es', 'EUR'))).toBe('84,00 €');
  });

  it('never rounds to all or nothing', () => {
    expect(formatValue(0.996, 'share', 'en')).toBe('99.6%');
    expect(formatValue(0.004, 'share', 'en')).toBe('0.4%');
    expect(formatValue(0.9999, 'share', 'en')).toBe('99.99%');
    expect(formatValue(0.99905, 'share', 'en')).toBe('99.91%');
    expect(formatValue(0.00001, 'share', 'en')).toBe('0.001%');
    expect(formatValue(1, 'share', 'en')).toBe('100%');
    expect(formatValue(0, 'share', 'en')).toBe('0%');
  });

  it('says interval, n, who still waits and why there is no number', () => {
    const interval = { low: 0.49, high: 0.943, level: 0.95, method: 'wilson' } as const;
    expect(formatInterval(interval, 'share', 'en', stateWords.en)).toBe('95% interval 49% – 94%');
    expect(formatInterval(null, 'share', 'en', stateWords.en)).toBeNull();
    expect(formatMethod('median', stateWords.ro)).toBe('Mediana (tipul 7)');
    expect(spaced(formatWaiting({ count: 3, oldest: 7200 }, 'en', stateWords.en))).toBe(
      '3 still waiting, the oldest for 2 h',
    );
    expect(formatWaiting(null, 'en', stateWords.en)).toBeNull();
    expect(formatReason('not ripe', stateWords.es)).toBe(stateWords.es['reason.not ripe']);
    expect(formatReason(null, stateWords.en)).toBeNull();
  });
});
