import type { Migration } from './migration.ts';

export const migration: Migration = [
  // Certificates and trainings people hold and plan (trainings.ts).
  `create table training (
      id text primary key, site text not null, person text not null, kind text not null, name text not null, skill text,
      planned_for text, obtained_on text, expires_on text, changed_at integer not null)`,
  `create index training_person on training (site, person)`,
  `create index training_end on training (site, expires_on) where expires_on is not null`,
];
