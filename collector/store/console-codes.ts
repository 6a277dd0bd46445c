import type { SignInWay } from '../../shared/protocol/console/access.ts';
import type { Sql } from './sql.ts';

/** A one-time code (as sha256) with which `person` signs in to the console. */
interface ConsoleCode {
  readonly hash: string;
  readonly site: string;
  readonly person: string;
  readonly way: SignInWay;
  /** Who invited; null: nobody did. */
  readonly madeBy: string | null;
  readonly expiresAt: number;
}

/** Keeps a code until it is used or runs out, in place of an unused one this person was given the same way. */
export async function addConsoleCode(sql: Sql, input: ConsoleCode): Promise<void> {
  const { hash, site, person, way, madeBy, expiresAt } = input;
  await sql.run('delete from console_code where site = ? and person = ? and way = ?', site, person, way);
  await sql.run(
    'insert into console_code (hash, site, person, way, made_by, expires_at) values (?, ?, ?, ?, ?, ?)',
    hash,
    site,
    person,
    way,
    madeBy,
    expiresAt,
  );
}

/** Uses a code up; null for one unknown, used or run out. */
export async function takeConsoleCode(
  sql: Sql,
  input: { hash: string; site: string; now: number },
): Promise<Pick<ConsoleCode, 'person' | 'way' | 'madeBy'> | null> {
  const { hash, site, now } = input;
  const row = await sql.get<{ person: string; way: SignInWay; made_by: string | null; expires_at: number }>(
    'delete from console_code where hash = ? and site = ? returning person, way, made_by, expires_at',
    hash,
    site,
  );
  return row && row.expires_at > now ? { person: row.person, way: row.way, madeBy: row.made_by } : null;
}
