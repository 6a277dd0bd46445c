import { csatFormats } from '../../survey/formats.ts';
import type { Kpi } from '../kpi.ts';
import { kpiById } from '../registry.ts';

/** The scales a rating's KPI is summed on, each apart. */
const FORMATS: ReadonlyMap<string, readonly string[]> = new Map([
  ['csat', csatFormats],
  ['nps', ['nps.11']],
  ['ces', ['ces.7']],
]);

/** The KPI of a series (`reopen-rate`, `csat/csat.faces.5`); null when there is no such KPI, or it is not summed on that scale. */
export function kpiOfSeries(series: string): Kpi | null {
  const [id = '', ...format] = series.split('/');
  const formats = FORMATS.get(id);
  const exists = formats ? formats.includes(format.join('/')) : format.length === 0;
  return exists ? kpiById(id) : null;
}
