import type { Migration } from './migration.ts';

export const migration: Migration = [
  // The helpdesk's tickets folded for the team's figures (team-tickets.ts), and where their reading stands.
  `create table team_ticket (
      site text not null, helpdesk text not null, ticket text not null, seq integer not null, customer text,
      updated_at integer not null, facts text not null, primary key (site, helpdesk, ticket))`,
  `create unique index team_ticket_seq on team_ticket (seq)`,
  `create index team_ticket_order on team_ticket (site, helpdesk, seq)`,
  `create index team_ticket_age on team_ticket (site, updated_at)`,
  `create index team_ticket_customer on team_ticket (site, customer) where customer is not null`,
  `create table team_reading (
      site text not null, helpdesk text not null, reading text not null, primary key (site, helpdesk))`,
  // What the team is for and aims at, every version of it (team-plans.ts).
  `create table team_plan (
      site text not null, version integer not null, body text not null, made_by text not null, made_at integer not null,
      primary key (site, version))`,
];
