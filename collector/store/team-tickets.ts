import { keepMeta, readMeta } from './meta.ts';
import type { Sql } from './sql.ts';

/**
 * What the helpdesk's tickets come to, folded, for the team's figures: no words, no name of an agent, the customer as a
 * reference. `seq` rises with every change, so that what was read is not read again.
 */

export interface TeamTicket {
  readonly ticket: string;
  readonly customer: string | null;
  /** UTC ms. */
  readonly updatedAt: number;
  /** A TicketFacts as JSON. */
  readonly facts: string;
}

export interface ReadTeamTicket {
  readonly seq: number;
  readonly facts: string;
}

/** Keeps a page of tickets and where the reading stands, together. `deleted`: gone, unless something happened since. */
export async function keepTeamTickets(
  sql: Sql,
  input: {
    site: string;
    helpdesk: string;
    tickets: readonly TeamTicket[];
    deleted: readonly { readonly ticket: string; readonly at: number }[];
    reading: string;
  },
): Promise<void> {
  const { site, helpdesk, tickets, deleted, reading } = input;
  for (const { ticket, at } of deleted)
    await sql.run(
      'delete from team_ticket where site = ? and helpdesk = ? and ticket = ? and updated_at <= ?',
      ...[site, helpdesk, ticket, at],
    );
  let seq = await lastSeq(sql);
  for (const { ticket, customer, updatedAt, facts } of tickets) {
    seq += 1;
    await sql.run(
      `insert into team_ticket (site, helpdesk, ticket, seq, customer, updated_at, facts)
       values (?, ?, ?, ?, ?, ?, ?) on conflict (site, helpdesk, ticket) do update set
         seq = excluded.seq, customer = excluded.customer,
         updated_at = excluded.updated_at, facts = excluded.facts`,
      ...[site, helpdesk, ticket, seq, customer, updatedAt, facts],
    );
  }
  await keepMeta(sql, { name: 'team', value: String(seq) });
  await sql.run(
    `insert into team_reading (site, helpdesk, reading) values (?, ?, ?)
     on conflict (site, helpdesk) do update set reading = excluded.reading`,
    ...[site, helpdesk, reading],
  );
}

/** The newest `seq` there ever was: that of a ticket that is gone is never given again, or its successor would not be read. */
async function lastSeq(sql: Sql): Promise<number> {
  const kept = await sql.get<{ seq: number | null }>('select max(seq) as seq from team_ticket');
  return Math.max(kept?.seq ?? 0, Number((await readMeta(sql, { name: 'team' })) ?? 0));
}

/** Where the reading of a helpdesk's tickets stands; null: it has not begun. */
export async function readTeamReading(
  sql: Sql,
  input: { site: string; helpdesk: string },
): Promise<string | null> {
  const row = await sql.get<{ reading: string }>(
    'select reading from team_reading where site = ? and helpdesk = ?',
    ...[input.site, input.helpdesk],
  );
  return row?.reading ?? null;
}

/** Tickets changed after `after`, in order. */
export function readTeamTickets(
  sql: Sql,
  input: { site: string; helpdesk: string; after: number; limit: number },
): Promise<ReadTeamTicket[]> {
  const { site, helpdesk, after, limit } = input;
  return sql.all<ReadTeamTicket & Record<string, string | number>>(
    'select seq, facts from team_ticket where site = ? and helpdesk = ? and seq > ? order by seq limit ?',
    ...[site, helpdesk, after, limit],
  );
}

/** How many there are. */
export async function countTeamTickets(sql: Sql, input: { site: string; helpdesk: string }): Promise<number> {
  const row = await sql.get<{ n: number }>(
    'select count(*) as n from team_ticket where site = ? and helpdesk = ?',
    ...[input.site, input.helpdesk],
  );
  return row?.n ?? 0;
}

/** Drops what has not changed since `before` (UTC ms), at most `limit`. */
export function pruneTeamTickets(
  sql: Sql,
  input: { site: string; before: number; limit: number },
): Promise<number> {
  return sql.run(
    `delete from team_ticket where rowid in (
       select rowid from team_ticket where site = ? and updated_at < ? limit ?)`,
    ...[input.site, input.before, input.limit],
  );
}

/** Drops a customer's tickets, or the ticket of one session of theirs; answers how many. */
export async function forgetTeamTickets(
  sql: Sql,
  input: { site: string; session: string | null; customer: string | null },
): Promise<number> {
  const { site, session, customer } = input;
  const theirs = await sql.run(
    'delete from team_ticket where site = ? and customer = ?',
    ...[site, customer],
  );
  const ofSession = await sql.run(
    `delete from team_ticket where site = ? and (helpdesk, ticket) in (
       select helpdesk, ticket from session where id = ? and ticket is not null)`,
    ...[site, session],
  );
  return theirs + ofSession;
}
