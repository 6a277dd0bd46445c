import { kpiById } from '../../../shared/kpi/kpis/registry.ts';
import type { PanelView } from '../../messages/panel.ts';

const columns = [
  ...['kpi', 'name', 'unit', 'span', 'from', 'to'],
  ...['value', 'n', 'interval_low', 'interval_high', 'interval_level', 'reason'],
];

type Cell = string | number | null;

/** The numbers of a period and the weeks of their trends, as the panel shows them: times in seconds, shares from 0 to 1. */
export function ownCsv({ kpis, period }: Pick<PanelView, 'kpis' | 'period'>): string {
  const rows = kpis.flatMap(({ id, label, result, reason, trend }): Cell[][] => {
    const head = [id, label, kpiById(id)?.unit ?? ''];
    const { value, n, interval } = result;
    const reach = [interval?.low ?? null, interval?.high ?? null, interval?.level ?? null];
    return [
      [...head, period.id, dateOf(period.from), dateOf(period.to), value, n, ...reach, reason],
      ...trend.map((week): Cell[] => {
        const told = week.value === null ? week.text : null;
        return [...head, 'week', dateOf(week.from), null, week.value, week.n, null, null, null, told];
      }),
    ];
  });
  // Spreadsheets take the text for their own encoding without the mark at its beginning.
  return `\uFEFF${[columns, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

const dateOf = (at: number): string => new Date(at).toISOString();

function quoted(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Gives the browser a file to save. */
export function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
