import { describe, expect, it } from 'vitest';
import { agentLanguage } from '../../../../shared/locales/agent-language.ts';
import { agentLanguages } from '../../../../shared/locales/agents.ts';
import { fill } from '../../../../shared/locales/fill.ts';
import { kpiWords } from '../../../../shared/locales/kpis.ts';

const names = (template: string) => [...new Set(template.match(/(?<=\{)\w+/g))].sort();

describe('the words of the extension', () => {
  it('fill in the same names in every language', () => {
    for (const words of Object.values(agentLanguages))
      for (const [key, english] of Object.entries(agentLanguages.en))
        expect([key, names(words[key as keyof typeof words])]).toEqual([key, names(english)]);
  });

  it('are never empty and never begin or end with a space', () => {
    for (const words of Object.values(agentLanguages))
      for (const text of Object.values(words)) expect(text).toMatch(/^\S(.*\S)?$/);
  });

  it('give every plural form the language needs', () => {
    for (const [language, words] of Object.entries(agentLanguages))
      for (const text of Object.values(words).filter((text) => /\{\w+\|/.test(text)))
        for (const count of [0, 1, 2, 3, 11, 19, 20, 21, 100, 101, 1_000_000])
          expect(
            fill(text, Object.fromEntries(names(text).map((name) => [name, count])), language),
          ).not.toMatch(/[{}|]/);
  });
});

describe('fill', () => {
  it('chooses few and other as Romanian does', () => {
    const text = agentLanguages.ro['detail.tickets'];
    expect([1, 2, 20, 101].map((count) => fill(text, { count }, 'ro'))).toEqual([
      '1 tichet în calcul',
      '2 tichete în calcul',
      '20 de tichete în calcul',
      '101 tichete în calcul',
    ]);
  });

  it('chooses one, two, few, many and other as Arabic does', () => {
    const text = agentLanguages.ar['aim.left'];
    expect([1, 2, 3, 11, 100].map((count) => fill(text, { count }, 'ar'))).toEqual([
      'اليوم الأخير',
      'بقي يومان',
      'بقيت 3 أيام',
      'بقي 11 يومًا',
      'بقي 100 يوم',
    ]);
    const counted = Object.entries(agentLanguages.ar).filter(([, said]) => /\{\w+\|/.test(said));
    expect(counted.length).toBeGreaterThan(12);
    for (const [key, said] of counted)
      expect([key, [...said.matchAll(/\|(\w+):/g)].map(([, form]) => form)]).toEqual([
        key,
        ['one', 'two', 'few', 'many', 'other'],
      ]);
  });

  it('writes numbers in the language’s own way', () => {
    expect(fill('{n}', { n: 12345.5 }, 'ro')).toBe('12.345,5');
    expect(fill('{n}', { n: 12345.5 }, 'en')).toBe('12,345.5');
  });

  it('leaves a name without a value visible, and never reads a value as a template', () => {
    expect(fill('{a} {b}', { a: '{b}' }, 'en')).toBe('{b} {b}');
    expect(fill('{a}', { a: '$&' }, 'en')).toBe('$&');
  });
});

describe('agentLanguage', () => {
  it.each([
    ['auto', ['ro-MD', 'en'], 'ro'],
    ['auto', ['sv', 'ES-mx'], 'es'],
    ['auto', ['ar-EG', 'en'], 'ar'],
    ['auto', ['sv'], 'en'],
    ['auto', [], 'en'],
    ['es', ['ro'], 'es'],
  ] as const)('%s with %j speaks %s', (setting, preferred, expected) => {
    expect(agentLanguage(setting, preferred)).toBe(expected);
  });
});

describe('agents are spoken to in one way', () => {
  const texts = (words: object): string => JSON.stringify(words);
  it('as tú in Spanish, with one word for one thing', () => {
    expect(texts(agentLanguages.es)).not.toMatch(
      /\busted\b|\bsus? (cifras|empresa|responsable|red)\b|recolector|mesa de ayuda|empareja|\b(pida|revise|vuelva|diga|abra|libere|pregunte)\b/i,
    );
  });
  it('as one person in Arabic, with one word for one thing', () => {
    const said = texts([agentLanguages.ar, kpiWords.ar]);
    // The plural's endings (-kum, -tum), the plural's commands, and other words for queue, console, agent and collector.
    expect(said).not.toMatch(/\p{L}{2}(?:كم|تم)(?!\p{L})/u);
    expect(said).not.toMatch(
      /(?<!\p{L})(?:افتحوا|حاولوا|اسألوا|أدخلوا|اضغطوا|طابور|طوابير|وكيل|وكلاء|وحدة التحكم|جامع البيانات)(?!\p{L})/u,
    );
  });
  it('as tu in Romanian, with one word for one thing', () => {
    expect(texts(agentLanguages.ro)).not.toMatch(
      /dumneavoastr|responsabil|sondaj|\b(cereți|verificați|deschideți|spuneți|întrebați|asociați|eliberați)\b/i,
    );
  });
});
