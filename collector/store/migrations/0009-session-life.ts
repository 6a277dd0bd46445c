import type { Migration } from './migration.ts';

export const migration: Migration = [
  // Until when a session is taken for alive (null: an agent or the helpdesk has it), and the address it was begun from,
  // under a salt that is not kept (life.ts).
  `alter table session add column alive_until integer`,
  `alter table session add column origin text`,
];
