/** The tables whose new rows somebody in this process waits for: live streams for the feed, sessions and alerts, the outboxes for what is owed, the alerts for answers. */
export const ANNOUNCED = ['alert', 'answer', 'feed', 'job', 'session', 'webhook_delivery'] as const;
export type Announced = (typeof ANNOUNCED)[number];

/** What a commit has to announce: of the tables rows were added to, those somebody waits for. */
export const announced = (tables: ReadonlySet<string>): Announced[] =>
  ANNOUNCED.filter((table) => tables.has(table));
