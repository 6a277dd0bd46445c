import type { LeadNow, LooseAnswers, TeamFigures, WaitCoverage } from '../../shared/protocol/lead.ts';
import type { LeadTargets } from '../../shared/protocol/targets.ts';
import type { LeadView } from '../messages/lead.ts';
import { teamFigureLines } from '../numbers/team-figures.ts';
import { callbackLines } from './callbacks.ts';
import { leadTargetsView } from './lead-targets.ts';
import type { HelpdeskSnapshot } from './snapshot.ts';
import { withoutSource } from './sources.ts';
import { ticketLink } from './ticket-link.ts';

/** What the collector tells a lead of the desk at this moment. */
export interface LeadNews {
  readonly now: LeadNow;
  readonly waits: WaitCoverage;
  readonly targets: LeadTargets;
  readonly answers: LooseAnswers;
  /** null: the collector has not heard of them. */
  readonly figures: TeamFigures | null;
}

/** What the lead page shows. `read`: what the collector says now; null while it is silent, and then its last word on who leads counts. */
export function leadView(
  snapshot: HelpdeskSnapshot,
  read: LeadNews | 'not lead' | 'unpaired' | null,
): LeadView {
  const { l10n, pairing } = snapshot;
  const { locale, dir, words } = l10n;
  const isLead = read === null ? pairing?.lead : read !== 'not lead';
  const standing = pairing === null || read === 'unpaired' ? 'not paired' : isLead ? 'lead' : 'not lead';
  return {
    locale,
    dir,
    words,
    standing,
    agent: pairing?.agent.name ?? null,
    // A target here is somebody else's: what they hold stands at the collector, not in this browser.
    unsourced: [...withoutSource(snapshot)].filter((kpi) => kpi !== 'certifications'),
    // The lead page stands beside no helpdesk.
    recoveries: standing === 'lead' ? callbackLines({ ...snapshot, connection: null }) : [],
    live: read === null || typeof read === 'string' ? null : liveView(snapshot, read),
  };
}

function liveView(
  snapshot: HelpdeskSnapshot,
  { now, waits, targets, answers, figures }: LeadNews,
): LeadView['live'] {
  const { l10n } = snapshot;
  return {
    now: {
      ...now,
      sessions: now.sessions.map((one) => ({ ...one, ticket: ticketLink(one.ticket, snapshot) })),
    },
    waits,
    targets: leadTargetsView(targets, l10n),
    answers,
    figures: figures && teamFigureLines(figures, l10n),
  };
}
