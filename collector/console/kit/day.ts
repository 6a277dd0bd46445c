import { localeNow } from './language.ts';

/** A date as the reader writes it. */
export const dayText = (day: string): string =>
  new Intl.DateTimeFormat(localeNow(), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );

/** The day of an instant in the desk's zone. */
export const dayOfText = (at: number, zone: string): string =>
  new Intl.DateTimeFormat(localeNow(), { dateStyle: 'medium', timeZone: zone }).format(at);
