import type { Role } from '../protocol/roles.ts';

/** The document of the area `roles`: agent ids. Without `admins` the leads administer. */
export interface RolesDocument {
  readonly leads: readonly string[];
  readonly admins?: readonly string[];
}

/** What somebody is by it. */
export function roleIn({ leads, admins = leads }: RolesDocument, id: string): Role {
  if (admins.includes(id)) return 'admin';
  return leads.includes(id) ? 'lead' : 'agent';
}

const withOrWithout = (ids: readonly string[], id: string, isIn: boolean): string[] => {
  if (isIn === ids.includes(id)) return [...ids];
  return isIn ? [...ids, id] : ids.filter((one) => one !== id);
};

/**
 * The same with somebody's role changed; null when nobody of `people` would be left who may administer. Whoever becomes
 * an admin leads as well.
 */
export function withRole(
  document: RolesDocument,
  id: string,
  role: Role,
  people: readonly string[],
): Required<RolesDocument> | null {
  const { leads, admins = leads } = document;
  const changed = withOrWithout(admins, id, role === 'admin');
  if (!changed.some((one) => people.includes(one))) return null;
  return { leads: withOrWithout(leads, id, role !== 'agent'), admins: changed };
}
