import { costPerResolution } from '../../../shared/kpi/kpis/cost-per-resolution.ts';
import { handleTime } from '../../../shared/kpi/kpis/handle-time.ts';
import type { TicketFacts } from '../../../shared/session/facts.ts';
import type { AppContext } from '../context.ts';
import { HELPDESK_KPIS } from './kpis.ts';
import { readingIn } from './reading.ts';
import { Slices } from './slices.ts';

/** The helpdesk's tickets in memory, as they are in the store: what changed since the last look is read, and no more. */

const AT_ONCE = 2_000;

interface Kept {
  readonly zone: string;
  readonly slices: Slices;
  last: number;
}
interface Held {
  kept: Kept | null;
  /** One look after the other: two at once would read the same change twice. */
  turn: Promise<unknown>;
}
const held = new WeakMap<AppContext, Held>();

/** The helpdesk's tickets up to now. */
export function helpdeskSlices(context: AppContext): Promise<Slices> {
  const mine = held.get(context) ?? { kept: null, turn: Promise.resolve() };
  held.set(context, mine);
  const next = mine.turn.then(() => bringUpToDate(mine, context));
  mine.turn = next.catch(() => undefined);
  return next;
}

async function bringUpToDate(mine: Held, context: AppContext): Promise<Slices> {
  const { zone, site } = context.settings;
  const of = { site, helpdesk: context.helpdesk?.id ?? '' };
  const fresh = (): Kept => ({
    zone,
    slices: new Slices([...HELPDESK_KPIS, costPerResolution, handleTime], zone),
    last: 0,
  });
  let kept = mine.kept?.zone === zone ? mine.kept : fresh();
  await readOn(kept, of, context);
  if ((await context.store.do('countTeamTickets', of)) !== kept.slices.size) {
    // Tickets were erased, or grew too old.
    kept = fresh();
    await readOn(kept, of, context);
  }
  mine.kept = kept;
  return kept.slices;
}

async function readOn(
  kept: Kept,
  of: { readonly site: string; readonly helpdesk: string },
  { store }: AppContext,
): Promise<void> {
  for (;;) {
    const rows = await store.do('readTeamTickets', { ...of, after: kept.last, limit: AT_ONCE });
    for (const { seq, facts } of rows) {
      kept.last = seq;
      kept.slices.upsert(JSON.parse(facts) as TicketFacts);
    }
    if (rows.length < AT_ONCE) return;
  }
}

/** How the reading of the helpdesk stands; null: the collector reads none. */
export async function helpdeskReading({ helpdesk, store, settings }: AppContext) {
  if (!helpdesk?.history) return null;
  const of = { site: settings.site, helpdesk: helpdesk.id };
  const [reading, tickets] = await Promise.all([
    store.do('readTeamReading', of),
    store.do('countTeamTickets', of),
  ]);
  const { readAt = null, unread = 0 } = readingIn(reading) ?? {};
  return { name: helpdesk.id, readAt, tickets, unread };
}
