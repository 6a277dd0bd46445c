import type { Migration } from './migration.ts';

export const migration: Migration = [
  // What agents' browsers told of their cases until now, and what was made of it, holds everybody's figures in clear: it
  // goes, and the file is rewritten once.
  ...['daily_sum', 'band', 'stratum_sum', 'strata_table'].map((table) => `drop table ${table}`),
  `insert into meta (name, value) select 'scrub', 'now ' || hex(randomblob(6)) where exists (select 1 from site)
     on conflict (name) do update set value = excluded.value`,
  // Who has enough cases to speak for the team's figures, and the seats of a season (seats.ts).
  `create table ready (
      site text not null, agent text not null, month text not null, topics text not null,
      primary key (site, agent))`,
  `create table season (
      site text not null, season text not null, cohort text not null, topics text not null,
      primary key (site, season))`,
  `create table seat (
      site text not null, id text not null, holder text, empty_since text, device text, primary key (site, id))`,
  // The last voice of each seat, blurred by the browser it came from, and the figures drawn of them (voices.ts).
  `create table voice (
      site text not null, seat text not null, series text not null, topic text not null, said_by text not null,
      since text not null, said integer not null, primary key (site, seat, series, topic))`,
  `create table figure (
      site text not null, series text not null, month text not null, season text not null, sum integer not null,
      voices integer not null, primary key (site, series, month))`,
  // Of the newest figure of a series: each viewer takes their own out of it.
  `create table figure_part (
      site text not null, series text not null, topic text not null, seat text not null, said integer not null,
      primary key (site, series, topic, seat))`,
];
