import type { Quality } from '../../../shared/protocol/console/quality.ts';
import { agreementOn } from '../../../shared/quality/agreement.ts';
import { summaryOf } from '../../../shared/quality/summary.ts';
import { hash32, seeded } from '../../../shared/routing/random.ts';
import { addDays, dayOf, spanOf } from '../../../shared/time/periods.ts';
import type { StoredReview } from '../../store/read-reviews.ts';
import type { AppContext } from '../context.ts';
import { criteriaInForce } from './criteria.ts';
import type { ConsolePerson } from './people.ts';

/** What reviews say of the desk: criteria, never people. */

/** Without days: the last 90, as a month holds too few reviews. */
const DAYS = 90;
/** More than this nobody reviews in a period; the newest are taken. */
const MOST = 5_000;
/** As many are drawn again and again for an interval. */
const MOST_BLIND = 500;

/** The desk's reviews in days (inclusive, in the desk's zone), how reviewers agree, and what waits for `who`. */
export async function qualityFor(
  who: ConsolePerson,
  asked: { readonly from?: string | undefined; readonly to?: string | undefined },
  context: AppContext,
): Promise<Quality> {
  const { settings, store, now } = context;
  const { site, zone } = settings;
  const to = asked.to ?? dayOf(now(), zone);
  const from = asked.from ?? addDays(to, 1 - DAYS);
  const span = spanOf({ from, to }, zone);
  const [reviews, blind, { criteria }, waiting] = await Promise.all([
    store.do('readReviews', { site, kind: 'review', ...span, limit: MOST }),
    store.do('readReviews', { site, kind: 'calibration', from: 0, to: now() + 1, limit: MOST_BLIND }),
    criteriaInForce(context),
    store.do('readWaitingReviews', { site, reader: who.id }),
  ]);
  const decided = reviews.flatMap(({ decision }) => decision ?? []);
  const summary = summaryOf(
    reviews.map(({ criteria: by, marks, decision }) => ({ criteria: by, marks: decision?.marks ?? marks })),
  );
  return {
    ...{ zone, from, to, ...summary, waiting },
    criteria: [...summary.criteria],
    appeals: { decided: decided.length, changed: decided.filter(({ marks }) => marks !== null).length },
    calibration: calibrationOf(blind, criteria, site),
  };
}

function calibrationOf(
  blind: readonly StoredReview[],
  criteria: StoredReview['criteria'],
  site: string,
): Quality['calibration'] {
  const cases = [...Map.groupBy(blind, ({ session }) => session).values()].filter((of) => of.length > 1);
  const marks = cases.map((of) => of.map((review) => review.marks));
  // The same reviews give the same interval, whenever somebody looks.
  const agreement = agreementOn(criteria, marks, seeded(hash32(site)));
  return {
    cases: cases.length,
    agreement: agreement.map((one) => ({
      ...one,
      name: criteria.find(({ id }) => id === one.criterion)?.name ?? one.criterion,
    })),
  };
}
