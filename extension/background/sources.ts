import { helpdeskOf } from '../helpdesks/registry.ts';
import { pairing } from '../settings/settings.ts';
import type { Desk } from '../sync/desk-state.ts';

/** What only a collector's surveys tell. */
const ofSurveys = ['csat', 'nps', 'ces', 'answer-rate'];

/**
 * The KPIs that nothing tells about at this desk: what stands in no log is neither shown nor offered as a target. Reviews
 * are there where the desk says what it reviews for; certifications planned and held nobody writes down yet.
 */
export async function withoutSource(desk: Desk | null): Promise<ReadonlySet<string>> {
  const cannot = Object.keys(helpdeskOf(desk?.helpdesk ?? '')?.cannot ?? {});
  const paired = await pairing.get();
  const reviewed = (paired?.criteria ?? []).length > 0;
  return new Set([
    ...cannot,
    'certifications',
    ...(reviewed ? [] : ['quality-score']),
    ...(paired === null ? ofSurveys : []),
  ]);
}
