/** The scales helpdesks ask on themselves, as their ratings are stored with. Each has a name in the console. */
export const ratingFormats = [
  'csat.faces.5',
  'csat.stars.5',
  'csat.good-bad.2',
  'csat.freshdesk.7',
  'csat.help-scout.3',
] as const;
export type RatingFormat = (typeof ratingFormats)[number];
