import { doubling } from '../time/backoff.ts';
import { DAY, MINUTE } from '../time/durations.ts';
/** When a desk decides, asks, learns and prices, in ms: the collector keeps to it, and the bench measures it. */

/** A newcomer is decided on at once; who waits, and is not on offer, so often. */
export const DECIDE_EVERY = 5_000;
/** An offer stands so long: long enough to read a sentence and decide, short enough for the customer. */
export const OFFER_FOR = 45_000;
/** How long an agent is left in peace about a case they said no to. */
export const DECLINED_FOR = 5 * MINUTE;
/** … and when an offer ran out for the nth time: half a minute, twice as long each time, at most as after a "no". */
export const expiredFor = (times: number): number => doubling(times - 1, MINUTE / 2, DECLINED_FOR);

/** Outcomes are gone through again. */
export const LEARN_EVERY = 60 * MINUTE;
/** What comes in, who is there and how busy they were is looked at again, and minutes are priced by it. */
export const PRICE_EVERY = MINUTE;
/** Arrivals are counted, and work is summed, over the last … */
export const ARRIVALS_FOR = 60 * MINUTE;
export const WORK_FOR = 120 * MINUTE;
/** A case has come back when the same customer asks about the same topic within so long; until then it may. */
export const BACK_WITHIN = 7 * DAY;
