import type { Migration } from './migration.ts';

export const migration: Migration = [
  // What the company knows and no ticket tells, as monthly costs (company-figures.ts).
  `create table company_figures (
      site text not null, version integer not null, body text not null, made_by text not null, made_at integer not null,
      primary key (site, version))`,
];
