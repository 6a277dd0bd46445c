import type { Role } from '../../shared/protocol/roles.ts';
import { type RolesDocument, roleIn } from '../../shared/settings/roles.ts';
import { logConsole } from './console-log.ts';
import type { Sql } from './sql.ts';

const MADE = { admin: 'made-admin', lead: 'made-lead', agent: 'made-agent' } as const satisfies Record<
  Role,
  string
>;

/** Writes down whose role was changed, by whom and to what: in the transaction that changes them, so that nobody else's change is among them. */
export async function logRoles(
  sql: Sql,
  by: { readonly site: string; readonly person: string; readonly now: number },
  [before, after]: readonly [RolesDocument, RolesDocument],
): Promise<void> {
  const ids = new Set([before, after].flatMap(({ leads, admins = [] }) => [...leads, ...admins]));
  for (const id of ids) {
    const role = roleIn(after, id);
    if (role !== roleIn(before, id)) await logConsole(sql, { ...by, what: MADE[role], about: id });
  }
}
