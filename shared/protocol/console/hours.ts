import * as z from 'zod/mini';
import { Locale } from '../../locales/locale.ts';

/** What the console asks about days on which a desk may be closed. */

/** GET /v1/console/holidays?country=ES&region=MD&year=2027&language=es; without a country only which there are. */
export const HolidaysQuery = z.object({
  country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/, 'a country is two capital letters, as ES'))),
  region: z.optional(z.string().check(z.maxLength(20))),
  year: z.optional(z.coerce.number().check(z.int(), z.gte(2000), z.lte(2100))),
  /** The language names are to be read in. */
  language: z._default(Locale, 'en'),
});
export type HolidaysQuery = z.infer<typeof HolidaysQuery>;

const Named = z.object({ id: z.string(), name: z.string() });

export const Holidays = z.object({
  countries: z.array(Named),
  /** Parts of the country that have days of their own. */
  regions: z.array(Named),
  days: z.array(
    z.object({
      /** YYYY-MM-DD */
      date: z.string(),
      name: z.string(),
      /** Does the whole country or region rest? Else only banks or some do. */
      isPublic: z.boolean(),
    }),
  ),
});
export type Holidays = z.infer<typeof Holidays>;
