import type { Role } from '../../../shared/protocol/roles.ts';
import { type RolesDocument, roleIn } from '../../../shared/settings/roles.ts';
import type { Settings } from '../../config/config.ts';
import type { Store } from '../../store/store.ts';

const MADE = { admin: 'made-admin', lead: 'made-lead', agent: 'made-agent' } as const satisfies Record<
  Role,
  string
>;

/** Who leads and administers, as it holds. */
export const rolesOf = ({ leads, admins }: Pick<Settings, 'leads' | 'admins'>): RolesDocument => ({
  leads,
  ...(admins && { admins }),
});

/** Writes down whose role was changed, by whom and to what. */
export async function logRoles(
  by: { readonly site: string; readonly person: string; readonly now: number },
  [before, after]: readonly [RolesDocument, RolesDocument],
  store: Store,
): Promise<void> {
  const ids = new Set([before, after].flatMap(({ leads, admins = [] }) => [...leads, ...admins]));
  for (const id of ids) {
    const role = roleIn(after, id);
    if (role !== roleIn(before, id)) await store.do('logConsole', { ...by, what: MADE[role], about: id });
  }
}
