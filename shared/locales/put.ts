/**
 * Fills a template's names: `{name}` with the value, numbers in the locale's digits. A name without a value stays as it is
 * written, so that a mistake is seen. Apart from `fill`, whose plural forms the frame in a helpdesk's page needs nowhere.
 */
export const put = (
  template: string,
  values: Readonly<Record<string, string | number>>,
  locale: string,
): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : (value ?? whole);
  });
