import { put } from './put.ts';

/**
 * Fills a template: `{name}` with the value (numbers in the locale's digits), and
 * `{name|one:…|few:…|other:…}` with the form the locale's plural rules choose for the number; forms may hold `{name}`.
 * A name without a value stays as it is written, so that a mistake is seen.
 */
export const fill = (
  template: string,
  values: Readonly<Record<string, string | number>>,
  locale: string,
): string =>
  put(
    template.replace(/\{(\w+)((?:\|\w+:(?:[^{}|]|\{\w+\})*)+)\}/g, (whole, name: string, forms: string) => {
      const count = values[name];
      return count === undefined ? whole : (pluralForm(forms, Number(count), locale) ?? whole);
    }),
    values,
    locale,
  );

function pluralForm(forms: string, count: number, locale: string): string | undefined {
  const byCategory = new Map(
    forms
      .slice(1)
      .split('|')
      .map((form) => [form.slice(0, form.indexOf(':')), form.slice(form.indexOf(':') + 1)]),
  );
  return byCategory.get(new Intl.PluralRules(locale).select(count)) ?? byCategory.get('other');
}
