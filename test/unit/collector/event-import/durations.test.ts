import { describe, expect, it } from 'vitest';
import { readDuration } from '../../../../collector/event-import/durations.ts';

describe('durations', () => {
  it.each([
    ['h:mm:ss', '0:02:23', 143],
    ['h:mm:ss', '125:00:01', 450_001],
    ['h:mm:ss', '1:30', 5400],
    ['h:mm:ss', '2 days, 1:00:00', 176_400],
    ['h:mm:ss', '1.02:03:04', 93_784],
    ['h:mm:ss', 'PT5M30S', 330],
    ['h:mm:ss', '2h 5m 3s', 7503],
    ['h:mm:ss', '1 day 2 hours', 93_600],
    ['h:mm:ss', '1 día 2 horas', 93_600],
    ['h:mm:ss', '2 ore 5 minute', 7500],
    ['h:mm:ss', '1 Tag 2 Std. 3 Min.', 93_780],
    ['minutes', '5 min.', 300],
    ['m:ss', '5:30', 330],
    ['seconds', '0:01:49', 109],
    ['minutes', 'PT5M', 300],
    ['m:ss', '0:05:30', 330],
    ['minutes', '1.5', 90],
    ['minutes', '1,5', 90],
    ['hours', '0,125', 450],
    ['seconds', '45', 45],
    ['hours', '2', 7200],
    ['days', '1', 86_400],
    ['milliseconds', '1500', 1.5],
    ['seconds', '1.5h', 5400],
    ['seconds', '1,5 h', 5400],
    ['minutes', 'PT0.5H', 1800],
    ['minutes', '3.5 s', 3.5],
    ['minutes', '1h30', 5400],
    ['hours', 'P1W', 604_800],
    ['hours', '1 week, 2 days', 777_600],
    ['h:mm:ss', '1 Tag, 2:03:04', 93_784],
    ['seconds', '1 day and 2 hours', 93_600],
    ['seconds', '2 dias e 3 horas', 183_600],
    ['seconds', '2 heures et 5 minutes', 7500],
    ['minutes', '٥', 300],
    ['m:ss', '٥:٣٠', 330],
    ['minutes', '5 دقائق', 300],
    ['seconds', '1 234', 1234],
    ['seconds', '1\u202f234,5', 1234.5],
    ['seconds', '1,234.50', 1234.5],
    ['seconds', '1.234,5', 1234.5],
    ['seconds', "12'345", 12_345],
    ['milliseconds', '1,234,567', 1234.567],
    ['seconds', '500 ms', 0.5],
    ['minutes', '1500 milliseconds', 1.5],
    ['days', 'PT1M', 60],
    ['minutes', 'P1DT2H', 93_600],
  ] as const)('in %s reads %s', (unit, text, seconds) => {
    expect(readDuration(text, unit)).toBe(seconds * 1000);
  });

  it.each([
    ['h:mm:ss', '45'],
    ['h:mm:ss', 'PT'],
    // A month is no time that can be told, and a T begins what is missing.
    ['days', 'P1M'],
    ['minutes', 'P1DT'],
    ['seconds', '12,34.5'],
    ['m:ss', '5:75'],
    // A thousand and more, or one and a bit.
    ['minutes', '1,234'],
    ['minutes', '1,234 h'],
    ['minutes', '1.2.3 h'],
    ['minutes', 'NaN'],
    ['minutes', '1e3'],
    ['h:mm:ss', '0:75:00'],
    ['seconds', '-3'],
    ['seconds', 'none'],
    ['seconds', '1:30'],
  ] as const)('in %s does not read %s', (unit, text) => {
    expect(readDuration(text, unit)).toBeNull();
  });

  it('goes through a long cell once, and not in every way its commas could be shared out', () => {
    expect(readDuration(`1w${','.repeat(20_000)}x`, 'hours')).toBeNull();
    expect(readDuration(`1w${', '.repeat(20_000)}2h${', '.repeat(20_000)}`, 'hours')).toBe(612_000_000);
  });
});
