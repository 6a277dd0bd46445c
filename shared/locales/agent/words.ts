import { en } from './en.ts';
import { es } from './es.ts';
import { ro } from './ro.ts';

/** Every language says all of it: a missing key is a type error. */
export type AgentWords = Readonly<Record<keyof typeof en, string>>;

export const agentLanguages = { en, es, ro } as const satisfies Readonly<Record<string, AgentWords>>;
export type AgentLanguage = keyof typeof agentLanguages;

const isLanguage = (tag: string): tag is AgentLanguage => Object.hasOwn(agentLanguages, tag);

/**
 * The language to speak: the one set, or for `auto` the first of the browser's languages that is spoken here.
 * English when none is.
 */
export function agentLanguage(setting: AgentLanguage | 'auto', preferred: readonly string[]): AgentLanguage {
  if (setting !== 'auto') return setting;
  return preferred.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find(isLanguage) ?? 'en';
}

/**
 * Fills a template: `{name}` with the value (numbers in the locale's digits), and
 * `{name|one:…|few:…|other:…}` with the form the locale's plural rules choose for the number; forms may hold `{name}`.
 * A name without a value stays as it is written, so that a mistake is seen.
 */
export function fill(
  template: string,
  values: Readonly<Record<string, string | number>>,
  locale: string,
): string {
  return template.replace(
    /\{([\w]+)((?:\|\w+:(?:[^{}|]|\{\w+\})*)*)\}/g,
    (whole, name: string, forms: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      if (!forms) return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value;
      const form = pluralForm(forms, Number(value), locale);
      return form === undefined ? whole : fill(form, values, locale);
    },
  );
}

function pluralForm(forms: string, count: number, locale: string): string | undefined {
  const byCategory = new Map(
    forms
      .slice(1)
      .split('|')
      .map((form) => [form.slice(0, form.indexOf(':')), form.slice(form.indexOf(':') + 1)]),
  );
  return byCategory.get(new Intl.PluralRules(locale).select(count)) ?? byCategory.get('other');
}
