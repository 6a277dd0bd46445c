import { helpdeskOf } from '../helpdesks/registry.ts';
import { writtenByNobody } from '../numbers/unsourced.ts';
import { pairing } from '../settings/settings.ts';
import type { Desk } from '../sync/desk-state.ts';

/** What only a collector's surveys tell. */
const ofSurveys = ['csat', 'nps', 'ces', 'answer-rate'];

/** The KPIs that nothing tells about at this desk: what stands in no log is neither shown nor offered as a target. */
export async function withoutSource(desk: Desk | null): Promise<ReadonlySet<string>> {
  const cannot = Object.keys(helpdeskOf(desk?.helpdesk ?? '')?.cannot ?? {});
  return new Set([...cannot, ...writtenByNobody, ...((await pairing.get()) === null ? ofSurveys : [])]);
}
