/** Tiers of a desk, from the first to the highest. */
export const TIERS = ['L1', 'L2', 'L3'] as const;
