import { kpiById } from '../../shared/kpi/registry.ts';
import { teamBand } from '../../shared/kpi/team/team-band.ts';
import { newestBandWeek } from '../../shared/kpi/team/week.ts';
import { TeamBand } from '../../shared/protocol/agent.ts';
import type { House } from '../house.ts';
import { readEach } from '../store/set-aside.ts';
import { toldSince } from './strata.ts';

/**
 * The team bands of the newest week that may be told, one for each KPI somebody has sent sums of. A band is drawn
 * once and kept: joining, leaving or sending other sums afterwards changes nothing, and so gives nobody away.
 */
export async function teamBands(house: House): Promise<TeamBand[]> {
  const { store, settings, now } = house;
  const { site, zone } = settings;
  const at = now();
  const week = newestBandWeek(at, zone);
  const [sums, kept] = await Promise.all([
    store.do('readSums', { site, from: week.firstDay, to: week.dayAfter }),
    store.do('readBands', { site }),
  ]);
  const published = Map.groupBy(
    readEach(
      kept,
      ({ kpi, body, crowd }) => ({ kpi, band: TeamBand.parse(JSON.parse(body)), crowd }),
      ({ kpi }) => ({ table: 'band', id: kpi }),
      house.aside.note,
    ),
    ({ kpi }) => kpi,
  );
  const asked = [...new Set([...sums.map(({ kpi }) => kpi), ...published.keys()])].filter((id) =>
    kpiById(id.split('/')[0] ?? ''),
  );
  const isDrawn = (kpi: string) => published.get(kpi)?.some(({ band }) => band.from === week.from);
  const tables = asked.every(isDrawn) ? [] : await store.do('readTables', { site, since: toldSince(week) });
  const bands: TeamBand[] = [];
  for (const kpi of asked.sort()) {
    const { band, crowd } = teamBand({
      kpi,
      week,
      now: at,
      sums,
      published: published.get(kpi) ?? [],
      besides: tables.filter((table) => table.kpi === kpi).map(({ parts }) => new Set(Object.keys(parts))),
    });
    if (band.reason !== 'not ripe') {
      await store.do('keepBand', { site, kpi, week: week.from, body: JSON.stringify(band), crowd });
    }
    bands.push(band);
  }
  return bands;
}
