import type { LeadView } from '../lead-messages.ts';
import type { Speech } from '../numbers/speech.ts';
import { teamFigureLines } from '../numbers/team-figures.ts';
import { type Pairing, pairing } from '../settings/settings.ts';
import {
  RefusedError,
  readLeadNow,
  readLeadTargets,
  readLooseAnswers,
  readTeamFigures,
  readWaits,
  SilentError,
} from '../sync/collector-client.ts';
import { collectorState } from '../sync/collector-state.ts';
import { desks } from '../sync/desk-state.ts';
import { leadTargetsView } from './lead-targets.ts';
import { recoveryLines } from './recoveries.ts';
import { withoutSource } from './sources.ts';
import { speech } from './speech.ts';
import { ticketLink } from './ticket-link.ts';

const patienceSeconds = 15;

/** What the lead page shows. The collector says anew each time whether this agent is a lead; silent, the last word counts. */
export async function leadView(): Promise<LeadView> {
  const spoken = await speech();
  const { locale, dir, words } = spoken;
  const paired = await pairing.get();
  const read = paired === null ? null : await readDesk(paired, spoken);
  const standing = paired === null || read === 'unpaired' ? 'not paired' : standingOf(read, paired);
  return {
    locale,
    dir,
    words,
    standing,
    agent: paired?.agent.name ?? null,
    unsourced: [...(await withoutSource((await desks())[0] ?? null))],
    recoveries: standing === 'lead' ? await recoveryLines(null) : [],
    live: typeof read === 'string' ? null : read,
  };
}

type Read = LeadView['live'] | 'not lead' | 'unpaired';

const standingOf = (read: Read, paired: Pairing): LeadView['standing'] =>
  read === 'not lead' || (read === null && !paired.lead) ? 'not lead' : 'lead';

/** null: the collector does not answer. Throws what it refuses otherwise. */
async function readDesk(paired: Pairing, spoken: Speech): Promise<Read> {
  if ((await collectorState.get()).refused) return 'unpaired';
  const patience = AbortSignal.timeout(patienceSeconds * 1000);
  try {
    const [now, waits, targets, answers, figures] = await Promise.all([
      readLeadNow(paired, spoken.language, patience),
      readWaits(paired, patience),
      readLeadTargets(paired, patience),
      readLooseAnswers(paired, spoken.language, patience),
      readTeamFigures(paired, patience),
    ]);
    await keepLead(paired, true);
    const sessions = now.sessions.map(async (one) => ({ ...one, ticket: await ticketLink(one.ticket) }));
    return {
      now: { ...now, sessions: await Promise.all(sessions) },
      waits,
      targets: leadTargetsView(targets, spoken),
      answers,
      figures: figures && teamFigureLines(figures, spoken),
    };
  } catch (error) {
    if (error instanceof SilentError || patience.aborted) return null;
    if (!(error instanceof RefusedError)) throw error;
    if (error.status === 401) return 'unpaired';
    if (error.problem !== 'not-a-lead') throw error;
    await keepLead(paired, false);
    return 'not lead';
  }
}

async function keepLead(paired: Pairing, lead: boolean): Promise<void> {
  if (paired.lead === lead) return;
  await pairing.update((current) => (current?.token === paired.token ? { ...current, lead } : current));
}
