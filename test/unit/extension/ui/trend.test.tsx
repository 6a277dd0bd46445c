// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Trend } from '../../../../extension/ui/kpi/trend.tsx';
import { agentLanguages } from '../../../../shared/locales/agents.ts';

const draw = (values: readonly (number | null)[]) =>
  render(
    <Trend
      label="CSAT"
      locale="en"
      words={agentLanguages.en}
      trend={values.map((value, week) => ({
        from: week,
        label: `W${week}`,
        value,
        text: value === null ? '' : `${value} %`,
        n: week,
      }))}
    />,
  ).container;
const lineOf = (container: Element) => container.querySelector('.line')?.getAttribute('d') ?? '';

afterEach(cleanup);

describe('the trend', () => {
  it('lifts the pen over weeks with too few cases and dots a lonely one', () => {
    const line = lineOf(draw([1, 2, null, 3, null, 4, 5]));
    expect(line.match(/M/g)).toHaveLength(3);
    expect(line.match(/L/g)).toHaveLength(2);
    expect(line.match(/h0/g)).toHaveLength(1);
  });

  it('marks the last known point, higher values higher', () => {
    const circle = draw([1, 3, null]).querySelector('circle');
    expect(Number(circle?.getAttribute('cy'))).toBeLessThan(24);
    expect(Number(circle?.getAttribute('cx'))).toBe(160);
  });

  it('speaks its ends and its gaps, and gives the same weeks as a table with n', () => {
    const container = draw([70, null, 83]);
    expect(container.querySelector('svg')?.getAttribute('aria-label')).toBe(
      'CSAT, week by week: 70 % in the week of W0, 83 % in the week of W2. One week has too few cases for a number.',
    );
    const rows = [...container.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    );
    expect(rows).toEqual([
      ['W0', '70 %', '0'],
      ['W1', 'too few', '1'],
      ['W2', '83 %', '2'],
    ]);
  });

  it('says what will appear when no week has enough', () => {
    expect(draw([null, null]).textContent).toBe(agentLanguages.en['trend.none']);
  });

  it('stays within its picture whatever the values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.double({ noNaN: true, min: -1e9, max: 1e9 })), { minLength: 1, maxLength: 60 }),
        (values) => {
          const container = draw(values);
          const places = [...lineOf(container).matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)];
          cleanup();
          for (const [, x, y] of places) {
            expect(Number(x)).toBeGreaterThanOrEqual(0);
            expect(Number(x)).toBeLessThanOrEqual(320);
            expect(Number(y)).toBeGreaterThanOrEqual(0);
            expect(Number(y)).toBeLessThanOrEqual(48);
          }
          expect(places).toHaveLength(values.filter((value) => value !== null).length);
        },
      ),
      { numRuns: 60 },
    );
  });
});
