import { dutyOf, openAt } from '../../shared/routing/duty.ts';
import { MINUTE } from '../../shared/time/durations.ts';
import { newId } from '../lib/new-id.ts';
import type { StoredAlertRule } from '../store/alert-rules.ts';
import type { Found } from '../store/alerts.ts';
import { routingSnapshot } from '../store/routing-snapshot.ts';
import type { AppContext } from './context.ts';

/** What the rules of those who lead find at this moment. */

type Cause = Omit<Found, 'id' | 'rule'>;
type Finder = (rule: StoredAlertRule) => readonly Cause[];

/**
 * Would a rule of `nobody-there` tell when one person comes and goes? So it does where one alone could help, and where one
 * could beside whoever made it: they know of themselves.
 */
export function isAboutOne(
  { person, kind, queue, skill }: Pick<StoredAlertRule, 'person' | 'kind' | 'queue' | 'skill'>,
  { settings, waits }: Pick<AppContext, 'settings' | 'waits'>,
): boolean {
  if (kind !== 'nobody-there') return false;
  const helpers =
    queue !== null
      ? waits.couldTake(queue)
      : settings.desk.agents.filter(({ skills }) => (skills[skill ?? ''] ?? 0) > 0);
  return helpers.length > 0 && helpers.filter(({ id }) => id !== person).length <= 1;
}

/** What each of these rules is to tell now. */
export async function alertCauses(rules: readonly StoredAlertRule[], context: AppContext): Promise<Found[]> {
  const find = async (
    kinds: readonly StoredAlertRule['kind'][],
    look: (of: readonly StoredAlertRule[]) => Promise<Finder>,
  ): Promise<Found[]> => {
    const of = rules.filter(({ kind }) => kinds.includes(kind));
    if (of.length === 0) return [];
    const causesOf = await look(of);
    return of.flatMap((rule) =>
      causesOf(rule).map((cause) => ({ ...cause, id: newId(context.now()), rule: rule.id })),
    );
  };
  const all = await Promise.all([
    find(['waits-long', 'promise-near'], () => waitsNow(context)),
    find(['low-score'], (of) => lowsNow(of, context)),
    find(['nobody-there'], () => nobodyNow(context)),
  ]);
  return all.flat();
}

const isOf = (rule: StoredAlertRule, queue: string | null): boolean =>
  rule.queue === null || rule.queue === queue;

/** Who waits for longer than a rule says, or until so short before what was promised. */
async function waitsNow({ store, settings, now }: AppContext): Promise<Finder> {
  const { site, desk } = settings;
  const at = now();
  const waiting = await store.do('readWhoWaits', { site, now: at });
  const promises = new Map(desk.queues.map(({ id, promiseMinutes }) => [id, promiseMinutes * MINUTE]));
  return (rule) =>
    waiting
      .filter(({ queue, since }) => {
        const ms = (rule.minutes ?? 0) * MINUTE;
        if (!isOf(rule, queue)) return false;
        if (rule.kind === 'waits-long') return at - since >= ms;
        const promise = promises.get(queue);
        return promise !== undefined && since + promise - at <= ms;
      })
      .map(({ id }) => ({ cause: id, session: id, answer: null }));
}

/** Low scores of the time since a rule was made that nobody has taken up. */
async function lowsNow(rules: readonly StoredAlertRule[], context: AppContext): Promise<Finder> {
  const since = Math.min(...rules.map(({ madeAt }) => madeAt));
  const lows = await context.store.do('readUnseenLows', { site: context.settings.site, since });
  return (rule) =>
    lows
      .filter(({ at, queue }) => at >= rule.madeAt && isOf(rule, queue))
      .map(({ id }) => ({ cause: String(id), session: null, answer: id }));
}

/** Queues that are open and skills nobody who is there can help with. */
async function nobodyNow(context: AppContext): Promise<Finder> {
  const { store, settings, waits, now } = context;
  const { desk, site } = settings;
  const isOpen = openAt(desk, now());
  const { state } = await store.do('readLines', { site, desk: routingSnapshot(context) });
  const duty = dutyOf(desk, state, isOpen);
  const open = desk.queues.filter(({ schedule }) => isOpen(schedule)).map(({ id }) => id);
  const unstaffed = new Set<string>();
  for (const queue of open) if (!(await waits.staffed(queue))) unstaffed.add(queue);
  return (rule) => {
    const { queue, skill } = rule;
    if (isAboutOne(rule, context)) return [];
    const nobody =
      queue === null
        ? open.length > 0 && !duty.some(({ agent }) => (agent.skills[skill ?? ''] ?? 0) > 0)
        : unstaffed.has(queue);
    return nobody ? [{ cause: queue ?? skill ?? '', session: null, answer: null }] : [];
  };
}
