import { kpiById } from '../../shared/kpi/kpis/registry.ts';
import type { KpiWithTarget } from '../numbers/measure.ts';
import { activeTargetsIn, type HelpdeskSnapshot } from './snapshot.ts';
import { withoutSource } from './sources.ts';

/** The numbers beside tickets while the agent has chosen none that is told; one with a target joins them. The side panel has them all. */
const usual = [
  'csat',
  'nps',
  'first-contact-resolution',
  'reopen-rate',
  'agent-reply-clock',
  'full-resolution-time',
  'volume-solved',
  'backlog',
];

/** Told by every helpdesk: the quality beside a speed whose own partner nothing tells about. */
const alwaysTold = 'reopen-rate';

/** Is this number one the agent wants beside tickets? A speed never stands there without its quality partner. */
export function isBesideTickets(
  snapshot: Pick<HelpdeskSnapshot, 'choices' | 'policy' | 'collector' | 'pairing' | 'connection'>,
): (one: Pick<KpiWithTarget, 'result'>) => boolean {
  const unsourced = withoutSource(snapshot);
  const { pinned } = snapshot.choices;
  const shown = new Set(
    pinned.every((id) => unsourced.has(id))
      ? [...usual, ...Object.keys(activeTargetsIn(snapshot))]
      : pinned.flatMap((id) => withPartners(id, unsourced)),
  );
  return ({ result }) => shown.has(result.kpi);
}

function withPartners(id: string, unsourced: ReadonlySet<string>): string[] {
  const partner = kpiById(id)?.partner ?? null;
  if (partner === null) return [id];
  return [id, ...(unsourced.has(partner) ? [alwaysTold] : []), ...withPartners(partner, unsourced)];
}
