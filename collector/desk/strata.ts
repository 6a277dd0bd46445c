import { isCompared } from '../../shared/kpi/fairness/cases.ts';
import { kpiOfSeries } from '../../shared/kpi/team/series.ts';
import { type PublishedTable, strataTable } from '../../shared/kpi/team/strata-table.ts';
import { type BandWeek, mondayOf, newestBandWeek } from '../../shared/kpi/team/week.ts';
import { type OwnStrataTable, StrataTable, type WeekStrata } from '../../shared/protocol/strata.ts';
import type { House } from '../house.ts';
import { readEach } from '../store/set-aside.ts';
import type { KeptTable } from '../store/strata.ts';

/** What an agent is compared with: the newest weeks that may be told, about 90 days. */
const WEEKS_TOLD = 13;
/** The natural logarithm of ten years in seconds: no case takes longer. */
const LONGEST = Math.log(10 * 366 * 86_400);

/**
 * The tables of the last 13 weeks, each with the asking agent's own part in it. A table is drawn once and kept, as the
 * bands are: joining, leaving or sending other sums afterwards changes nothing, and so gives nobody away.
 */
export async function strataTables(house: House, agent: string): Promise<OwnStrataTable[]> {
  const { store, settings, now } = house;
  const { site, zone } = settings;
  const week = newestBandWeek(now(), zone);
  await publish(house, week);
  const kept = await store.do('readTables', { site, since: toldSince(week) });
  return readEach(
    kept,
    (one) => ({ ...published(one).table, mine: ownPart(one, agent) }),
    nameOf,
    house.aside.note,
  );
}

/** The Monday of the oldest week that is told beside a week: what is older is compared with nothing any more. */
export function toldSince({ firstDay }: BandWeek): string {
  return Temporal.PlainDate.from(firstDay)
    .subtract({ weeks: WEEKS_TOLD - 1 })
    .toString();
}

/** Draws the tables of a week that are not drawn yet, one for each KPI somebody has sent sums of. */
async function publish(house: House, week: BandWeek): Promise<void> {
  const { store, settings, now } = house;
  const { site } = settings;
  const told = Map.groupBy(await store.do('readStrata', { site, week: week.firstDay }), ({ kpi }) => kpi);
  if (told.size === 0) return;
  const [tables, bands] = await Promise.all([
    store.do('readTables', { site, since: toldSince(week) }),
    store.do('readBands', { site }),
  ]);
  for (const [kpi, sums] of told) {
    const { table, parts } = strataTable({
      kpi,
      week,
      now: now(),
      sums: new Map(sums.map(({ agent, strata }) => [agent, strata])),
      published: readEach(
        tables.filter((one) => one.kpi === kpi),
        published,
        nameOf,
        house.aside.note,
      ),
      besides: bands.filter((band) => band.kpi === kpi).map(({ crowd }) => new Set(crowd)),
    });
    await store.do('keepTable', { site, kpi, week: week.firstDay, body: JSON.stringify(table), parts });
  }
}

/** What cannot be about an agent's week by strata, or null: one sum that cannot be would spoil everybody's table. */
export function faultOf({ kpi: series, week, strata }: WeekStrata, house: House): string | null {
  const kpi = kpiOfSeries(series);
  if (kpi?.level !== 'agent' || !isCompared(kpi)) return `there is no KPI "${series}" to compare by`;
  const day = Temporal.PlainDate.from(week);
  if (day.dayOfWeek !== 1) return `${week} is no Monday`;
  if (Temporal.PlainDate.compare(day, mondayOf(house.now(), house.settings.zone)) > 0)
    return `the week of ${week} is still to come`;
  if (new Set(strata.map(({ path }) => JSON.stringify(path))).size < strata.length)
    return `a stratum of ${series} stands twice in the week of ${week}`;
  const isPossible =
    kpi.unit === 'share'
      ? strata.every(({ n, sum }) => Number.isInteger(sum) && sum <= n)
      : strata.every(({ n, sum }) => sum <= n * LONGEST);
  return isPossible ? null : `the sums of ${series} in the week of ${week} cannot be`;
}

function published({ body, parts }: KeptTable): PublishedTable {
  return { table: StrataTable.parse(JSON.parse(body)), parts };
}

const nameOf = ({ kpi }: KeptTable) => ({ table: 'strata_table', id: kpi });

function ownPart({ parts }: KeptTable, agent: string): OwnStrataTable['mine'] {
  return (parts[agent] ?? []).map(({ path, n, sum }) => ({ path: [...path], n, sum }));
}
