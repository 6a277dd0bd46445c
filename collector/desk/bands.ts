import { kpiById } from '../../shared/kpi/registry.ts';
import { type PublishedBand, teamBand } from '../../shared/kpi/team/team-band.ts';
import { newestBandWeek } from '../../shared/kpi/team/week.ts';
import type { TeamBand } from '../../shared/protocol/agent.ts';
import type { House } from '../house.ts';

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
  const published = Map.groupBy(kept, ({ kpi }) => kpi);
  const asked = new Set([...sums.map(({ kpi }) => kpi), ...published.keys()]);
  const bands: TeamBand[] = [];
  for (const kpi of [...asked].filter((id) => kpiById(id.split('/')[0] ?? '')).sort()) {
    const before = (published.get(kpi) ?? []).map(
      ({ body, crowd }): PublishedBand => ({ band: JSON.parse(body), crowd }),
    );
    const { band, crowd } = teamBand({ kpi, week, now: at, sums, published: before });
    if (band.reason !== 'not ripe') {
      await store.do('keepBand', { site, kpi, week: week.from, body: JSON.stringify(band), crowd });
    }
    bands.push(band);
  }
  return bands;
}
