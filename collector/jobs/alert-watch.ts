import { alertCauses } from '../services/alert-causes.ts';
import type { AppContext } from '../services/context.ts';
import { alertsDiffer, keyOf } from '../store/alerts.ts';
import { STALE_AFTER } from '../store/routing-snapshot.ts';

/**
 * Looks for what leads want to be told of. What stands already is not told again, also after a restart: it is known by the
 * store.
 */
export function makeAlertWatch(context: AppContext): () => Promise<void> {
  const { store, settings, now } = context;
  const begun = now();
  return async () => {
    const { site, leads, admins = leads } = settings;
    const [rules, known] = await Promise.all([
      store.do('readAlertRules', { site }),
      store.do('readAlerts', { site }),
    ]);
    if (rules.length + known.length === 0) return;
    const own = rules.filter(({ person }) => leads.includes(person) || admins.includes(person));
    const standing = new Set(known.filter(({ endedAt }) => endedAt === null).map(keyOf));
    // Who is there is heard within this time of the start: until then nobody is said to be missing who was not before.
    const isHeard = now() - begun > STALE_AFTER;
    const people = new Set(own.flatMap(({ id, kind }) => (kind === 'nobody-there' ? id : [])));
    const causes = await alertCauses(own, context);
    const found = causes.filter((one) => isHeard || !people.has(one.rule) || standing.has(keyOf(one)));
    if (alertsDiffer(known, found, now())) await store.do('settleAlerts', { site, found, now: now() });
  };
}
