import * as z from 'zod/mini';
import { TIERS } from '../../session/tiers.ts';

/** Company figures: what no ticket can tell. Entered month by month, or from a file; each publication is a version. */

/** More months than anybody's books; a file of more is refused. */
const MOST_MONTHS = 240;
const MOST_TOPICS = 100;
const MOST_CHARACTERS = 200_000;

export const Month = z.string().check(z.regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/, 'a month is YYYY-MM'));

const Amount = z.number().check(z.gte(0, 'an amount is 0 or more'), z.lte(1e12, 'an amount is at most 1e12'));
const Costs = z.partialRecord(z.enum(TIERS), Amount);

const Whole = z.int().check(z.gte(0, 'a count is 0 or more'), z.lte(1e12, 'a count is at most 1e12'));

/** Customers of the company over a month: those it began with, those who came new, and all it ended with. */
export const CustomerCounts = z.strictObject({ start: Whole, new: Whole, end: Whole }).check(
  z.refine(({ new: fresh, end }) => fresh <= end, 'new customers are among those at the end'),
  z.refine(
    ({ start, new: fresh, end }) => end - fresh <= start,
    'no more can stay than there were at the start',
  ),
);
export type CustomerCounts = z.infer<typeof CustomerCounts>;

/** What the shop tells of a month: visits, and those of them that ended with an order. */
export const ShopCounts = z
  .strictObject({ visits: Whole, orders: Whole })
  .check(z.refine(({ visits, orders }) => orders <= visits, 'orders are visits that ended with one'));
export type ShopCounts = z.infer<typeof ShopCounts>;

/** One month: what the desk cost at each tier (one left out cost nothing), and what is known of customers and the shop. */
const EnteredMonth = z.strictObject({
  month: Month,
  costs: Costs,
  customers: z.optional(CustomerCounts),
  shop: z.optional(ShopCounts),
});
export type EnteredMonth = z.infer<typeof EnteredMonth>;

const Currency = z.string().check(z.regex(/^[A-Z]{3}$/, 'a currency is three letters of ISO 4217, as EUR'));

const Topic = z.string().check(z.minLength(1), z.maxLength(200));

const figures = {
  /** ISO 4217; every amount is in it. */
  currency: Currency,
  months: z.array(EnteredMonth).check(
    z.maxLength(MOST_MONTHS),
    z.refine((all) => new Set(all.map(({ month }) => month)).size === all.length, 'a month stands twice'),
  ),
  /** Topics whose cases are complaints. */
  complaints: z.optional(z.array(Topic).check(z.maxLength(MOST_TOPICS))),
};
export const EnteredFigures = z.strictObject(figures);
export type EnteredFigures = z.infer<typeof EnteredFigures>;

/** GET /v1/console/company — what was entered, and the versions of it, newest first. */
export const Company = z.object({
  /** 0: nothing was entered yet. */
  version: z.int(),
  figures: z.nullable(EnteredFigures),
  versions: z.array(z.object({ version: z.int(), madeAt: z.number(), madeBy: z.string(), months: z.int() })),
});
export type Company = z.infer<typeof Company>;

const after = z.int().check(z.nonnegative());

/** POST /v1/console/company — a new version; refused when `after` is no longer the newest. */
export const PublishCompany = z.strictObject({ after, ...figures });
export type PublishCompany = z.infer<typeof PublishCompany>;

/** POST /v1/console/company/take-back — an earlier version once more, as a new one. */
export const TakeBackCompany = z.strictObject({ after, version: z.int().check(z.positive()) });
export type TakeBackCompany = z.infer<typeof TakeBackCompany>;

/** POST /v1/console/company/check — a CSV of costs, customers or orders by month, looked at; nothing is kept. */
export const CheckCompany = z.strictObject({ csv: z.string().check(z.maxLength(MOST_CHARACTERS)) });
export type CheckCompany = z.infer<typeof CheckCompany>;

/**
 * Why a row is not taken: no month that can be read, one to come, no tier of ours, no amount, one that may mean two things
 * (`1.234`), one below zero, a quote that never closes, no whole number, counts that cannot be true together, a month whose
 * counts stand twice.
 */
const CostRefusal = z.enum([
  'month',
  'future',
  'tier',
  'amount',
  'ambiguous',
  'negative',
  'quote',
  'count',
  'together',
  'twice',
]);
export type CostRefusal = z.infer<typeof CostRefusal>;

export const CompanyCheck = z.object({
  months: z.array(EnteredMonth),
  /** Amounts and counts that were read; several amounts of one month and tier are added up. */
  good: z.int(),
  refused: z.int(),
  /** The first hundred of those. */
  rejects: z.array(z.object({ line: z.int(), reason: CostRefusal, text: z.string() })),
});
export type CompanyCheck = z.infer<typeof CompanyCheck>;
