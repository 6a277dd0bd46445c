import { baseLanguage } from '../../../shared/locales/base-language.ts';
import type { Holidays, HolidaysQuery } from '../../../shared/protocol/console/hours.ts';
import { ApplicationError } from '../errors.ts';

const NOT_BUILT =
  'This collector has no calendar of holidays. Run "npm run build" where its tools are installed (npm ci), and bring dist/holidays here. Days can be entered by hand.';

/** Kinds of days on which somebody rests; what is only observed closes nothing. */
const RESTING = ['public', 'bank', 'optional'];

const listed = (names: Record<string, string> | undefined, language: string): Holidays['countries'] =>
  Object.entries(names ?? {})
    .map(([id, name]) => ({ id, name }))
    .toSorted((one, other) => one.name.localeCompare(other.name, language));

/** What the build made of date-holidays, for a collector that is installed without its tools. */
const BUILT = new URL('../../../dist/holidays/holidays.js', import.meta.url).href;

async function loadCalendar(): Promise<typeof import('date-holidays').default> {
  try {
    return (await import('date-holidays')).default;
  } catch {
    return (await import(BUILT)).default;
  }
}

/**
 * The holidays of a country, from date-holidays (data: CC BY-SA 3.0). It is loaded when somebody asks: few ever do. Throws
 * `malformed-body` for a country, or a part of one, that it does not know, and `not-found` where it was never built.
 */
export async function holidaysOf({ country, region, year, language }: HolidaysQuery): Promise<Holidays> {
  const Calendar = await loadCalendar().catch(() => {
    throw new ApplicationError('not-found', NOT_BUILT);
  });
  const spoken = baseLanguage(language);
  const countries = listed(new Calendar().getCountries(spoken), language);
  if (country === undefined || year === undefined) return { countries, regions: [], days: [] };
  if (!countries.some(({ id }) => id === country))
    throw new ApplicationError('malformed-body', `country: no holidays are known for "${country}".`);
  const regions = listed(new Calendar().getStates(country, spoken), language);
  if (region !== undefined && !regions.some(({ id }) => id === region))
    throw new ApplicationError('malformed-body', `region: "${country}" has no part "${region}".`);
  const calendar = region === undefined ? new Calendar(country) : new Calendar(country, region);
  const days = new Map<string, Holidays['days'][number]>();
  for (const { date, name, type } of calendar.getHolidays(year, spoken)) {
    if (!RESTING.includes(type)) continue;
    const day = date.slice(0, 10);
    const before = days.get(day);
    days.set(day, {
      date: day,
      name: before && before.name !== name ? `${before.name}, ${name}` : name,
      isPublic: type === 'public' || (before?.isPublic ?? false),
    });
  }
  return { countries, regions, days: [...days.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1)) };
}
