import type { Migration } from './migration.ts';

export const migration: Migration = [
  // A slot knows for itself how long it is held and for which address: counting them reads no session.
  `alter table slot add column alive_until integer`,
  `alter table slot add column origin text`,
  `update slot set (alive_until, origin) =
       (select s.alive_until, s.origin from session s where s.id = slot.session)`,
  `drop index slot_agent`,
  `create index slot_agent on slot (site, agent, channel, since, units, alive_until)`,
];
