import { csatFormats } from '../../survey/formats.ts';
import type { Kpi } from '../kpi.ts';
import { kpiById } from '../kpis/registry.ts';

/** The scales a rating's KPI is told on, each apart. */
const FORMATS: ReadonlyMap<string, readonly string[]> = new Map([
  ['csat', csatFormats],
  ['nps', ['nps.11']],
  ['ces', ['ces.7']],
]);

/** What is told apart: a KPI's id, or with a scale `csat/csat.faces.5`, because scales are never pooled. */
export function seriesOf(kpi: Pick<Kpi, 'id'>, format: string | null): string {
  return format === null ? kpi.id : `${kpi.id}/${format}`;
}

/** The KPI of a series (`reopen-rate`, `csat/csat.faces.5`); null when there is no such KPI, or not on that scale. */
export function kpiOfSeries(series: string): Kpi | null {
  const [id = '', ...format] = series.split('/');
  const formats = FORMATS.get(id);
  const exists = formats ? formats.includes(format.join('/')) : format.length === 0;
  return exists ? kpiById(id) : null;
}
