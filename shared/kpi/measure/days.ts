const HOUR = 3_600_000;

/** Milliseconds. */
export const DAY = 24 * HOUR;

/** How long a solved ticket must stay solved to count: 7 days (the literature uses 1 to 30). */
export const REOPEN_WINDOW = 7 * DAY;

/** A customer back within 72 hours was not helped by the article after all. */
export const DEFLECTION_WINDOW = 72 * HOUR;
