import { expect, test } from 'vitest';
import { volumeSolved } from '../../../../shared/kpi/kpis/volume-solved.ts';
import { insteadOf } from '../../../../shared/kpi/targets/instead.ts';
import { outlookOf, worseOf } from '../../../../shared/kpi/targets/outlook.ts';

const share = { better: 'higher', unit: 'share' } as const;
const of = (value: number, low: number, high: number) => ({ value, interval: { low, high } });

test('a share is on the way when the rest may go badly, unlikely when the rest would have to go too well', () => {
  expect(outlookOf(0.8, share, of(0.9, 0.82, 0.95), 0.5)).toBe('on the way');
  expect(outlookOf(0.8, share, of(0.78, 0.7, 0.85), 0.5)).toBe('open');
  // (0.8 − 0.5 · 0.5) / 0.5 = 1.1: the rest cannot make up for it.
  expect(outlookOf(0.8, share, of(0.5, 0.4, 0.6), 0.5)).toBe('unlikely');
  // Nearly over: a lead that the rest cannot lose.
  expect(outlookOf(0.8, share, of(0.81, 0.7, 0.9), 0.99)).toBe('on the way');
});

test('of a time and of what is better low, less is better', () => {
  const time = { better: 'lower', unit: 'seconds' } as const;
  expect(outlookOf(300, time, of(200, 150, 280), 0.5)).toBe('on the way');
  expect(outlookOf(300, time, of(280, 200, 400), 0.5)).toBe('open');
  expect(outlookOf(300, time, of(600, 400, 900), 0.5)).toBe('unlikely');
});

test('nothing is foretold too early, without an interval, or without a value', () => {
  expect(outlookOf(0.8, share, of(0.9, 0.85, 0.95), 0.1)).toBe(null);
  expect(outlookOf(0.8, share, { value: 0.9, interval: null }, 0.5)).toBe(null);
  expect(outlookOf(0.8, share, { value: null, interval: null }, 0.5)).toBe(null);
  expect(worseOf('on the way', 'unlikely')).toBe('unlikely');
  expect(worseOf('open', null)).toBe(null);
});

test('in the place of a volume: whether help held, and what customers said', () => {
  expect(insteadOf(volumeSolved)).toContain('first-contact-resolution');
});
