import type { Migration } from './migration.ts';

export const migration: Migration = [
  // Each agent's week by strata of the case mix, until its table is published; dropped in a later step.
  `create table stratum_sum (
      site text not null, agent text not null, kpi text not null, week text not null, id text not null,
      strata text not null, primary key (site, agent, kpi, week))`,
  // Tables as they were published, with the parts they were made of: each agent's own is theirs to take out.
  `create table strata_table (
      site text not null, kpi text not null, week text not null, body text not null, parts text not null,
      primary key (site, kpi, week))`,
];
