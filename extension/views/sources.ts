import { helpdeskOf } from '../helpdesks/registry.ts';
import type { HelpdeskSnapshot } from './snapshot.ts';
import { companyIn } from './training.ts';

/** What surveys tell: a collector's, and those of a helpdesk that has its own. */
const ofSurveys = ['csat', 'nps', 'ces', 'answer-rate'];

/**
 * The KPIs that nothing tells about at this desk: what stands in no log is neither shown nor offered as a target. Reviews
 * are there where the desk says what it reviews for; certifications once one is entered at the collector for this agent.
 */
export function withoutSource(
  snapshot: Pick<HelpdeskSnapshot, 'pairing' | 'connection' | 'collector'>,
): ReadonlySet<string> {
  const { pairing, connection } = snapshot;
  const helpdesk = helpdeskOf(connection?.helpdesk ?? '');
  const cannot = Object.keys(helpdesk?.cannot ?? {});
  const asked = helpdesk?.surveys ?? [];
  const reviewed = (pairing?.criteria ?? []).length > 0 || (pairing?.reviewedFor ?? []).length > 0;
  return new Set([
    ...cannot,
    ...(companyIn(snapshot) === null ? ['certifications'] : []),
    ...(reviewed ? [] : ['quality-score']),
    ...(pairing === null ? ofSurveys.filter((kpi) => !asked.includes(kpi)) : []),
  ]);
}
