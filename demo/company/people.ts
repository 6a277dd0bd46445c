import type { DeskPerson } from '../desk/pages.ts';

/** Who works at the demo desk: one knows Macs and leads, one knows Windows, one is learning. */
export const demoPeople: readonly DeskPerson[] = [
  { id: 'ana', name: 'Ana Pop', knows: 'Mac and phone' },
  { id: 'victor', name: 'Victor Sanz', knows: 'Windows' },
  { id: 'mira', name: 'Mira Lenz', knows: 'learning Mac' },
];

/** Somebody of the demo's full desk: what they know, and the languages they speak. */
export interface Teammate extends DeskPerson {
  readonly languages: readonly string[];
  readonly skills: Readonly<Record<string, number>>;
}

/** Six who work beside the three of the small desk. Nobody of them knows Macs well enough for the rule, whatever their past says: what the demo shows stays Ana's. */
export const teammates: readonly Teammate[] = [
  mate('tomas', 'Tomás Ruiz', 'Windows', ['es', 'en'], { windows: 4, accounts: 3 }),
  mate('ioana', 'Ioana Dumitru', 'signing in, invoices', ['ro', 'en'], { accounts: 5, windows: 2 }),
  mate('lea', 'Lea Brandt', 'Mac', ['en', 'es'], { mac: 2, accounts: 2 }),
  mate('omar', 'Omar Haddad', 'phone', ['en', 'es'], { phone: 5, accounts: 2 }),
  mate('sofia', 'Sofía Marín', 'Windows, phone', ['es', 'en', 'ro'], { windows: 3, phone: 3 }),
  mate('dan', 'Dan Petrescu', 'learning Windows', ['ro', 'en'], { windows: 1, accounts: 2 }),
];

/** All nine, in the order they sign in. */
export const demoTeam: readonly DeskPerson[] = [...demoPeople, ...teammates];

function mate(
  id: string,
  name: string,
  knows: string,
  languages: readonly string[],
  skills: Readonly<Record<string, number>>,
): Teammate {
  return { id, name, knows, languages, skills };
}
