import type { Row } from './compare.ts';

/** The comparison as a picture: two quiet bar charts that share their rows. Self-contained SVG, light and dark. */

const ROW = 34;
const TOP = 92;
const LABEL = 190;
const BAR = 250;
const GAP = 110;
const WIDTH = LABEL + BAR + GAP + BAR + 100;

const xml = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);

interface Panel {
  title: string;
  x: number;
  least: number;
  most: number;
  value: (row: Row) => number;
  error: (row: Row) => number;
  text: (row: Row) => string;
}

function bar(panel: Panel, row: Row, y: number, own: boolean): string {
  const at = (value: number): number =>
    (BAR * (Math.min(panel.most, Math.max(panel.least, value)) - panel.least)) / (panel.most - panel.least);
  const length = at(panel.value(row));
  const [low, high] = [-2, 2].map((k) => at(panel.value(row) + k * panel.error(row)));
  const middle = y + ROW / 2;
  return [
    `<rect class="${own ? 'own' : 'bar'}" x="${panel.x}" y="${y + 8}" width="${length.toFixed(1)}" height="${ROW - 16}" rx="3"/>`,
    `<path class="whisker" d="M${(panel.x + (low ?? 0)).toFixed(1)} ${middle}H${(panel.x + (high ?? 0)).toFixed(1)}"/>`,
    `<text class="value" x="${panel.x + BAR + 72}" y="${middle + 4}">${panel.text(row)}</text>`,
  ].join('');
}

/** Draws the rows; `bound` (if any policy could) is marked in the first chart. `own` names the rows to point out. */
export function picture(
  title: string,
  note: string,
  rows: readonly Row[],
  bound: number,
  own: string,
): string {
  const right = LABEL + BAR + GAP;
  const waits = Math.max(...rows.map(({ mean }) => mean.p95Wait));
  const solved: Panel = {
    title: 'Solved at first contact',
    x: LABEL,
    least: 0,
    most: 1,
    value: ({ mean }) => mean.fcr,
    error: ({ error }) => error.fcr,
    text: ({ mean }) => `${(100 * mean.fcr).toFixed(1)} %`,
  };
  const wait: Panel = {
    title: 'Wait that 95 % stay below',
    x: right,
    least: 0,
    most: waits,
    value: ({ mean }) => mean.p95Wait,
    error: ({ error }) => error.p95Wait,
    text: ({ mean }) => `${mean.p95Wait.toFixed(1)} min`,
  };
  const height = TOP + rows.length * ROW + 46;
  const boundX = LABEL + (BAR * (bound - solved.least)) / (solved.most - solved.least);
  const summary = rows.map((row) => `${row.name}: ${solved.text(row)}, ${wait.text(row)}`).join('; ');
  const lines = rows.map((row, i) => {
    const y = TOP + i * ROW;
    const mine = row.name.startsWith(own);
    return `<text class="${mine ? 'name mine' : 'name'}" x="${LABEL - 12}" y="${y + ROW / 2 + 4}">${xml(row.name)}</text>${bar(solved, row, y, mine)}${bar(wait, row, y, mine)}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title summary">
<title id="title">${xml(title)}</title>
<desc id="summary">${xml(summary)}</desc>
<style>
text { font: 13px system-ui, sans-serif; fill: #1f2330; font-variant-numeric: tabular-nums }
.page { fill: #fff } .head { font-size: 18px; font-weight: 600 } .panel { font-weight: 600 } .note, .limit { fill: #5b6172; font-size: 12px }
.name, .value { text-anchor: end } .mine { font-weight: 600 } .bar { fill: #c3c8d6 } .own { fill: #4f46c8 }
.whisker { stroke: #1f2330; stroke-width: 1.5; opacity: .55 } .bound { stroke: #5b6172; stroke-dasharray: 3 3 }
@media (prefers-color-scheme: dark) { text { fill: #e7e9f0 } .page { fill: #14161d } .note, .limit { fill: #a3a9ba } .bar { fill: #474d5f } .own { fill: #8f88ff } .whisker { stroke: #e7e9f0 } .bound { stroke: #a3a9ba } }
</style>
<rect class="page" width="100%" height="100%" rx="8"/>
<text class="head" x="24" y="34">${xml(title)}</text>
<text class="panel" x="${LABEL}" y="64">${solved.title}</text><text class="panel" x="${right}" y="64">${wait.title}</text>
<text class="limit" x="${boundX.toFixed(1)}" y="82" text-anchor="middle">no policy beyond</text>
<path class="bound" d="M${boundX.toFixed(1)} ${TOP - 6}V${height - 40}"/>
${lines.join('\n')}
<text class="note" x="24" y="${height - 16}">${xml(note)}</text>
</svg>
`;
}
