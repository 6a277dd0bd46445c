import { helpdeskOf } from '../helpdesks/registry.ts';
import type { HelpdeskSnapshot } from './snapshot.ts';

/** What surveys tell: a collector's, and those of a helpdesk that has its own. */
const ofSurveys = ['csat', 'nps', 'ces', 'answer-rate'];

/**
 * The KPIs that nothing tells about at this desk: what stands in no log is neither shown nor offered as a target. Reviews
 * are there where the desk says what it reviews for; certifications planned and held nobody writes down yet.
 */
export function withoutSource({
  pairing,
  connection,
}: Pick<HelpdeskSnapshot, 'pairing' | 'connection'>): ReadonlySet<string> {
  const helpdesk = helpdeskOf(connection?.helpdesk ?? '');
  const cannot = Object.keys(helpdesk?.cannot ?? {});
  const asked = helpdesk?.surveys ?? [];
  const reviewed = (pairing?.criteria ?? []).length > 0 || (pairing?.reviewedFor ?? []).length > 0;
  return new Set([
    ...cannot,
    'certifications',
    ...(reviewed ? [] : ['quality-score']),
    ...(pairing === null ? ofSurveys.filter((kpi) => !asked.includes(kpi)) : []),
  ]);
}
