import { describe, expect, it } from 'vitest';
import { expectedLine } from '../../../../extension/numbers/expected-line.ts';
import type { Expected } from '../../../../shared/kpi/expected/expected.ts';
import { kpiById } from '../../../../shared/kpi/kpis/registry.ts';
import { localized } from '../texts.ts';

const kpi = (id: string) => kpiById(id) ?? expect.unreachable();
const usual: Expected = {
  kpi: 'first-contact-resolution',
  verdict: 'as expected',
  reason: null,
  n: 61,
  observed: 0.836,
  expected: 0.82,
  ratio: 0.9111,
  interval: { low: 0.5234, high: 1.487 },
  partner: null,
};
const none: Expected = {
  ...usual,
  verdict: 'not enough',
  reason: 'few cases',
  n: 7,
  observed: null,
  expected: null,
  ratio: null,
  interval: null,
};
const spoken = { en: await localized('en'), es: await localized('es'), ro: await localized('ro') };
const say = (one: Expected, language: 'en' | 'es' | 'ro' = 'en') =>
  expectedLine(kpi(one.kpi), one, spoken[language]);

describe('what is expected for my cases, in words', () => {
  it('gives both figures with their n, and how far chance reaches', () => {
    expect(say(usual)).toEqual({
      text: 'As expected for your cases: 84% of 61 · expected 82%',
      limits: 'What did not go well came to 0.911 times the expected; 90% limits 0.523 – 1.49.',
    });
    expect(say({ ...usual, verdict: 'better' }).text).toMatch(/^Better than expected for your cases:/);
    expect(say({ ...usual, verdict: 'below' }).text).toMatch(/^Below what is expected for your cases:/);
  });

  it('gives times as what they are: geometric means', () => {
    const time = { ...usual, kpi: 'full-resolution-time', observed: 5400, expected: 7200, partner: usual };
    expect(say(time).text?.replaceAll('\u00a0', ' ')).toBe(
      'As expected for your cases: 1 h 30 min over 61 · expected 2 h (geometric means)',
    );
  });

  it('says nothing of speed until its quality partner can be compared, and says why', () => {
    const time = { ...usual, kpi: 'full-resolution-time', observed: 5400, expected: 7200 };
    const alone = { ...time, partner: { ...none, kpi: 'reopen-rate' } };
    expect(say(alone).text).toBeNull();
    expect(say(alone).limits).toMatch(/“Reopen rate” can be compared too: speed does not stand alone/);
  });

  it.each([
    ['few cases', 'Not enough yet: 7 of your cases can be compared, 20 are needed.'],
    ['no team', 'Nothing to compare with yet: the team has no figure of this.'],
    ['nothing to expect', 'Nothing to compare: in the team hardly anything goes wrong in such cases.'],
  ] as const)('says nothing when there is %s, and why where the detail is opened', (reason, limits) => {
    expect(say({ ...none, reason })).toEqual({ text: null, limits });
  });

  it('is spoken in every language', () => {
    expect(say(usual, 'es').text?.replaceAll('\u00a0', ' ')).toBe(
      'Como se espera en tus casos: 84 % de 61 · se espera 82 %',
    );
    expect(say(usual, 'ro').text?.replaceAll('\u00a0', ' ')).toBe(
      'Așa cum era de așteptat la cazurile tale: 84 % din 61 · așteptat 82 %',
    );
    for (const language of ['es', 'ro'] as const)
      for (const one of [usual, none]) expect(say(one, language).limits).not.toMatch(/[{}]/);
  });
});
