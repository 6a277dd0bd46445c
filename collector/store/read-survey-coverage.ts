import { isOpen } from '../../shared/routing/hours.ts';
import type { Schedule } from '../../shared/session/schedule.ts';
import { type Pooled, poolSmall } from '../../shared/survey-coverage/pool-small.ts';
import { OUTSIDE, shiftOf } from '../../shared/survey-coverage/shift.ts';
import {
  COVERAGE_CUTS,
  type CoverageCounts,
  type CoverageCut,
  cover,
  type Group,
  noCoverage,
} from '../../shared/survey-coverage/tally.ts';
import { unaskedOf } from '../../shared/survey-coverage/unasked.ts';
import type { Reading } from './choose.ts';
import { localTimes } from './local-time.ts';
import type { SqlValue } from './sql.ts';

/** Whether customers were asked how it went, and answered, of the cases that are over. Who helped is counted and not told. */

const AT_ONCE = 5_000;

export interface CoverageInput {
  readonly site: string;
  /** Over in [from, to), UTC ms. */
  readonly from: number;
  readonly to: number;
  readonly zone: string;
  /** The hours of each queue that has some. */
  readonly schedules: Readonly<Record<string, Schedule>>;
  /** The desk asks after a session. */
  readonly hasSurvey: boolean;
  /** So many people a group has that is told by itself; and how many work at the desk. */
  readonly least: number;
  readonly everybody: number;
}

export interface CoverageRead {
  readonly desk: CoverageCounts;
  readonly cuts: Readonly<
    Record<
      CoverageCut,
      {
        readonly shown: ReadonlyMap<string, CoverageCounts>;
        readonly together: readonly string[];
        readonly pool: CoverageCounts | null;
      }
    >
  >;
}

/** Counts the cases of a site by tier, queue, channel, and the shift in which they were taken up. */
export async function readSurveyCoverage(reading: Reading, input: CoverageInput): Promise<CoverageRead> {
  const { site, from, to } = input;
  const coverage = noCoverage();
  const caseOf = caseReader(input);
  let last: readonly [at: number, place: number] = [from, 0];
  for (;;) {
    const rows = await reading.rows(
      `select s.rowid, s.ended_at, coalesce(s.assigned_at, s.created_at), s.queue, s.channel,
         case when json_valid(s.needs) then json_extract(s.needs, '$.tier') end, s.agent, s.page is not null,
         s.customer_ref is not null, k.value, m.state, m.reason
       from session s left join ask k on k.session = s.id left join mail m on m.session = s.id and m.kind = 'survey'
       where s.site = ? and s.state = 'ended' and s.ended_at < ? and (s.ended_at, s.rowid) > (?, ?)
         and s.ended_by not in ('release', 'cancel') and (s.ended_by <> 'lapse' or s.agent is not null)
       order by s.ended_at, s.rowid limit ?`,
      ...[site, to, ...last, AT_ONCE],
    );
    for (const row of rows) cover(coverage, caseOf(row));
    const end = rows.at(-1);
    if (!end || rows.length < AT_ONCE) break;
    last = [Number(end[1]), Number(end[0])];
  }
  const cuts = COVERAGE_CUTS.map((cut) => [cut, countsIn(poolSmall(coverage.cuts[cut], input))] as const);
  return { desk: coverage.desk.counts(), cuts: Object.fromEntries(cuts) as CoverageRead['cuts'] };
}

const countsIn = ({ shown, together, pool }: Pooled): CoverageRead['cuts'][CoverageCut] => ({
  shown: new Map([...shown].map(([code, group]: [string, Group]) => [code, group.counts()])),
  together,
  pool: pool?.counts() ?? null,
});

/** What stands in `ask` of one that answered (ask.ts); 0 is one that was never asked. */
const ANSWERED = 2;

function caseReader({ zone, schedules, hasSurvey }: CoverageInput) {
  const local = localTimes(zone);
  return (row: readonly SqlValue[]) => {
    const [, , taken, queue, channel, tier, agent, page, address, ask, state, reason] = row;
    const at = Number(taken);
    const asked = Number(ask ?? 0);
    const mail =
      state === null ? null : { state: String(state), reason: reason === null ? null : String(reason) };
    return {
      groups: {
        ...{ tier: String(tier ?? 'L1'), queue: String(queue), channel: String(channel) },
        shift: isOpen(schedules[String(queue)], at) ? shiftOf(local(at)) : OUTSIDE,
      },
      agent: agent === null ? null : String(agent),
      unasked: asked > 0 ? null : unaskedOf({ page: page === 1, address: address === 1, mail }, hasSurvey),
      mailed: mail !== null && (mail.state === 'sent' || mail.state === 'unknown'),
      answered: asked === ANSWERED,
      page: page === 1,
    };
  };
}
