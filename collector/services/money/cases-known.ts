import { DAY } from '../../../shared/time/durations.ts';
import { addDays, dayOf } from '../../../shared/time/periods.ts';
import type { AppContext } from '../context.ts';
import { helpdeskReading, helpdeskSlices } from '../team-numbers/from-helpdesk.ts';
import { sessionSlices } from '../team-numbers/from-sessions.ts';
import type { Slices } from '../team-numbers/slices.ts';

/** The helpdesk's tickets where the collector reads one, else its own sessions, and how far back they go. */
export interface CasesKnown {
  readonly slices: Slices;
  readonly source: 'helpdesk' | 'sessions';
  readonly zone: string;
  /** UTC ms. */
  readonly now: number;
  /** First day from which nothing is missing. */
  readonly since: string;
  /** The helpdesk's tickets are not all there yet. */
  readonly isReading: boolean;
}

export async function casesKnown(context: AppContext): Promise<CasesKnown> {
  const { zone, retentionDays } = context.settings;
  const now = context.now();
  const kept = now - retentionDays * DAY;
  const reading = await helpdeskReading(context);
  const slices = await (reading ? helpdeskSlices(context) : sessionSlices(kept, context));
  return {
    ...{ slices, zone, now, source: reading ? 'helpdesk' : 'sessions' },
    // The day that is being dropped is not whole any more.
    since: addDays(dayOf(Math.max(kept, slices.wholeFrom), zone), 1),
    isReading: reading !== null && reading.readAt === null,
  };
}
