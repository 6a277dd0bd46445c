import { DAY, HOUR } from '../../time/durations.ts';

/** How long a solved ticket must stay solved to count: 7 days (the literature uses 1 to 30). */
export const REOPEN_WINDOW = 7 * DAY;

/** A customer back within 72 hours was not helped by the article after all. */
export const DEFLECTION_WINDOW = 72 * HOUR;
