/** How a value was computed. Codes: the words an agent reads live in shared/locales. */
export type Method =
  | 'share with Wilson interval'
  | 'median'
  | 'median of open and assigned time'
  | 'median age at the end'
  | 'count'
  | 'count at the end'
  | 'net promoters'
  | 'mean of reviews'
  | 'customers kept'
  | 'teams heard'
  | 'valid of planned'
  | 'expense per solved ticket'
  | 'handling of all time'
  | 'for the team only';
