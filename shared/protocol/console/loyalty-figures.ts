/** What is told of loyalty, and over what, without schemas: the console's pages have it, too. */

export const LOYALTY = ['retention', 'complaints', 'conversion'] as const;

export const PERIODS = ['month', 'quarter', 'year'] as const;
