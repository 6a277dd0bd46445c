import type { Migration } from './migration.ts';

export const migration: Migration = [
  // What people say of their work (pulse.ts). By key, without a row id: nothing shows in which order it came.
  `create table pulse_plan (site text primary key, every text not null)`,
  `create table pulse_said (
      site text not null, asked text not null, round text not null, voice text not null, n integer not null,
      primary key (site, asked, round, voice)) without rowid`,
  `create table pulse_count (
      site text not null, asked text not null, round text not null, question text not null, value integer not null,
      n integer not null, primary key (site, asked, round, question, value)) without rowid`,
  `create table idea (id text primary key, site text not null, round text not null, text text not null) without rowid`,
];
