import type { Migration } from './migration.ts';

export const migration: Migration = [
  // What was published of the settings, a row for each area of a version, and what somebody has begun to change
  // (settings-versions.ts).
  `create table settings_version (
      site text not null, number integer not null, area text not null, id text not null, at integer not null,
      person text not null, what text not null, taken_from integer, note text not null, body text not null,
      primary key (site, number, area))`,
  `create unique index settings_version_once on settings_version (site, id, area)`,
  `create index settings_version_area on settings_version (site, area, number)`,
  `create table settings_draft (
      site text not null, area text not null, person text not null, base integer not null, body text not null,
      changed_at integer not null, primary key (site, area, person))`,
];
