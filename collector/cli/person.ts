import type { Keys } from '../security/keys.ts';
import type { Found } from '../store/find-person.ts';
import type { Person } from '../store/person.ts';
import type { Store } from '../store/store.ts';

/** Rows looked through at once: a collector beside us waits for no more than these. */
const AT_ONCE = 2_000;

/** The options by which a customer is named, one of them at a time. */
export const PERSON_OPTIONS = ['email', 'phone', 'name'] as const;

/** Who the options name; null when they name nobody or more than one way. */
export function personIn(options: Readonly<Record<string, string | undefined>>): Person | null {
  const given = PERSON_OPTIONS.filter((name) => options[name]?.trim());
  const [only] = given;
  return given.length === 1 && only !== undefined ? { [only]: options[only] } : null;
}

/** Everything that speaks of a person: in sessions, in answers of any survey, tied to a session or to none. */
export async function findAll(store: Store, keys: Keys, site: string, person: Person): Promise<Found> {
  const customerRef = person.email === undefined ? null : keys.customerRef(site, person.email);
  const sessions = new Set<string>();
  const responses = new Set<string>();
  for (const table of ['session', 'response'] as const) {
    let after: string | null = '';
    while (after !== null) {
      const what = { site, table, customerRef, person, after, limit: AT_ONCE };
      const page: Found & { readonly last: string | null } = await store.do('findPerson', what);
      for (const id of page.sessions) sessions.add(id);
      for (const id of page.responses) responses.add(id);
      after = page.last;
    }
  }
  return { sessions: [...sessions], responses: [...responses] };
}
