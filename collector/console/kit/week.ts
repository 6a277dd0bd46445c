/** What `Intl.Locale` knows of weeks, where the browser has it: as a method or, before, as a property. */
interface WithWeek {
  getWeekInfo?(): { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

/** Regions that begin their week on another day than Monday, for browsers that do not say (Firefox). */
const OTHERS: Readonly<Record<string, number>> = {
  US: 7,
  CA: 7,
  MX: 7,
  BR: 7,
  IL: 7,
  JP: 7,
  IN: 7,
  SA: 7,
  EG: 6,
  AE: 6,
  DZ: 6,
};

/** The first day of a reader's week, 1 (Monday) to 7 (Sunday). */
export function weekStart(locale: string): number {
  const full = new Intl.Locale(locale).maximize();
  const known = full as WithWeek;
  return known.getWeekInfo?.().firstDay ?? known.weekInfo?.firstDay ?? OTHERS[full.region ?? ''] ?? 1;
}
