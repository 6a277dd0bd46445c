// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { KpiLine } from '../../../../extension/ui/kpi/kpi-line.tsx';
import { agentLanguages } from '../../../../shared/locales/agents.ts';
import { lines } from '../../../fixtures/stories/views.ts';

const l10n = { locale: 'en', words: agentLanguages.en } as const;
const [csat, , look, few] = lines;
if (!csat || !look || !few) throw new Error('The stories lost their lines');
const draw = (line: typeof csat) => render(<KpiLine line={line} {...l10n} />).container;

afterEach(cleanup);

describe('a KPI line', () => {
  it.each([Number.NaN, -1, 2.5, Number.POSITIVE_INFINITY])('is not drawn with n = %s', (n) => {
    expect(draw({ ...csat, n }).textContent).toBe('');
  });

  it('shows the value large, then n and interval, then the target with its word', () => {
    const { textContent } = draw(csat);
    const order = ['83 %', 'n = 12', '95% interval 55% – 95%', 'Target 85 %', 'near', 'Team: about half'];
    expect(order.map((text) => textContent?.indexOf(text))).toEqual(
      order.map((text) => textContent?.indexOf(text)).toSorted((a, b) => Number(a) - Number(b)),
    );
    expect(order.every((text) => textContent?.includes(text))).toBe(true);
  });

  it('says why when there is no number, still with its n, and draws no bar for it', () => {
    const container = draw(few);
    expect(container.textContent).toContain('Too few to say yet.n = 3');
    expect(container.querySelector('.value')).toBeNull();
    expect(container.querySelector('.bar')).toBeNull();
  });

  it('shows a state by shape and word, never by colour alone', () => {
    const shapes = (['met', 'near', 'attention', 'none'] as const).map((state) => {
      const container = draw({
        ...csat,
        target: { text: 'Target 1', word: `is ${state}`, state, share: 0.5 },
      });
      expect(container.querySelector('b')?.textContent).toBe(`is ${state}`);
      return container.querySelector('.mark path')?.getAttribute('d');
    });
    expect(new Set(shapes).size).toBe(4);
  });

  it.each([
    [-0.5, '0%'],
    [0.77, '77%'],
    [3, '100%'],
  ])('keeps a bar of share %s within its track', (share, width) => {
    const target = { text: 'Target', word: 'near', state: 'near', share } as const;
    expect(
      draw({ ...csat, target })
        .querySelector('.bar span')
        ?.getAttribute('style'),
    ).toContain(width);
  });
});
