import type { Sql } from './sql.ts';

/** Why an address gets no mail: its owner's wish (surveys only), or the address is dead. */
type Refused = 'do-not-ask' | 'dead-address';

/** No more mail to this customer. Kept by the keyed name alone, and when they are erased: it is their wish. */
export async function refuseMail(
  sql: Sql,
  input: { site: string; customerRef: string; why: Refused; now: number },
): Promise<void> {
  await sql.run(
    'insert into mail_refused (site, customer_ref, why, at) values (?, ?, ?, ?) on conflict do nothing',
    input.site,
    input.customerRef,
    input.why,
    input.now,
  );
}

/** Why this customer gets no mail; empty: they do. */
export async function readRefused(
  sql: Sql,
  input: { site: string; customerRef: string },
): Promise<Refused[]> {
  const rows = await sql.all<{ why: Refused }>(
    'select why from mail_refused where site = ? and customer_ref = ?',
    input.site,
    input.customerRef,
  );
  return rows.map(({ why }) => why);
}

/** Was this customer asked about another session since then (UTC ms)? */
export async function wasAsked(
  sql: Sql,
  input: { site: string; customerRef: string; except: string; since: number },
): Promise<boolean> {
  const row = await sql.get(
    'select id from session where site = ? and customer_ref = ? and id <> ? and asked_at > ?',
    input.site,
    input.customerRef,
    input.except,
    input.since,
  );
  return row !== undefined;
}
