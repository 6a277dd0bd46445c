import type { Migration } from './migration.ts';

export const migration: Migration = [
  // Whom a request addresses (null: the leads), when the leads are told as well, and who saw to it (recovery.ts).
  `alter table recovery add column agent text`,
  `alter table recovery add column due_at integer`,
  `alter table recovery add column leads_at integer`,
  `alter table recovery add column done_at integer`,
  `alter table recovery add column done_by text`,
  `update recovery set agent = (select s.agent from session s where s.id = recovery.session)
       where target = 'agent'`,
  // No screen has shown those asked until now: the leads are told a day after they were asked.
  `update recovery set due_at = at + 86400000`,
  `create index recovery_due on recovery (site, due_at) where due_at is not null`,
];
