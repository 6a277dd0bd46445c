/** Where a chart's marks stand, in px of a drawing whose start is at the left, or at the right where people read so. */

export interface Point {
  readonly value: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** The period is not over. */
  readonly open: boolean;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Room for the labels of the values, at the reader's start. */
  readonly gutter: number;
  readonly rtl: boolean;
}

/** Room above the highest and below the lowest mark, and beside the last one. */
const MARGIN = 8;

const round = (value: number): number => Math.round(value * 10) / 10;

/** Steps people count in: 1, 2, 2.5, 5 and their tens. */
function stepFor(span: number, most: number): number {
  const rough = span / most;
  const ten = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 2.5, 5, 10].find((step) => step * ten >= rough) ?? 10) * ten;
}

/** The values the lines of a grid stand at: from below the lowest mark to above the highest, within what is possible. */
export function ticksFor(points: readonly Point[], possible: readonly [low: number, high: number]): number[] {
  const marks = points.flatMap(({ value, interval }) =>
    value === null ? [] : [value, ...(interval ? [interval.low, interval.high] : [])],
  );
  const [least, most] = possible;
  const [lowest, highest] = marks.length > 0 ? [Math.min(...marks), Math.max(...marks)] : possible;
  // A tenth of what is possible at least: a quiet month must not look like a storm.
  const wanting = Math.max(0, (most - least) / 10 - (highest - lowest)) / 2;
  const [low, high] = [lowest - wanting, highest + wanting];
  const step = stepFor(high - low, 4);
  const first = Math.max(least, Math.floor(exact(low / step)) * step);
  const last = Math.min(most, Math.max(Math.ceil(exact(high / step)) * step, first + step));
  const count = Math.max(1, Math.round((last - first) / step));
  return Array.from({ length: count + 1 }, (_, index) => exact(first + index * step));
}

/** Without the last bits that 0.7 − 0.1 leaves beside 0.6: they would ask for one line more. */
const exact = (value: number): number => Math.round(value * 1e9) / 1e9;

export interface Scale {
  x(index: number): number;
  y(value: number): number;
}

/** Points evenly from start to end, values from the lowest to the highest line. */
export function scaleOf(count: number, ticks: readonly number[], frame: Frame): Scale {
  const { width, height, gutter, rtl } = frame;
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const room = width - gutter - 2 * MARGIN;
  const along = (index: number): number =>
    gutter + MARGIN + (count < 2 ? room / 2 : (index / (count - 1)) * room);
  return {
    x: (index) => round(rtl ? width - along(index) : along(index)),
    y: (value) => round(height - MARGIN - ((value - low) / (high - low)) * (height - 2 * MARGIN)),
  };
}

/** Runs of neighbouring points that have a value. */
function runsOf(points: readonly Point[], has: (point: Point) => boolean): number[][] {
  const runs: number[][] = [];
  points.forEach((point, index) => {
    if (!has(point)) return;
    const last = runs.at(-1);
    if (last?.at(-1) === index - 1) last.push(index);
    else runs.push([index]);
  });
  return runs;
}

const valueAt = (points: readonly Point[], index: number): number => points[index]?.value ?? 0;

/**
 * The line through the points that are over, and apart from it the stretches to those that are not, drawn dashed. A gap
 * lifts the pen; a lonely point becomes a dot (a line of no length, round caps).
 */
export function linesThrough(
  points: readonly Point[],
  { x, y }: Scale,
): { readonly closed: string; readonly open: string } {
  const at = (index: number): string => `${x(index)} ${y(valueAt(points, index))}`;
  const closed = runsOf(points, ({ value, open }) => value !== null && !open);
  const open = points.flatMap(({ value, open: isOpen }, index) => {
    const before = points[index - 1];
    const isDashed =
      value !== null && before !== undefined && before.value !== null && (isOpen || before.open);
    return isDashed ? [`M${at(index - 1)}L${at(index)}`] : [];
  });
  return {
    closed: closed.map((run) => `M${run.map(at).join('L')}${run.length === 1 ? 'h0' : ''}`).join(''),
    open: open.join(''),
  };
}

/** The area between the ends of the intervals, one closed shape a run; a lonely interval is a thin upright bar. */
export function bandAround(points: readonly Point[], { x, y }: Scale): string {
  return runsOf(points, ({ value, interval }) => value !== null && interval !== null)
    .map((run) => {
      const corners = run.length === 1 ? [run[0] ?? 0, run[0] ?? 0] : run;
      const half = run.length === 1 ? 2 : 0;
      const side = (end: 'low' | 'high') =>
        corners.map((index, place) => {
          const shift = place === 0 ? -half : half;
          return `${round(x(index) + shift)} ${y(points[index]?.interval?.[end] ?? 0)}`;
        });
      return `M${side('high').join('L')}L${side('low').toReversed().join('L')}Z`;
    })
    .join('');
}

/** Which points get a label below: evenly, the last always, so many as fit. */
export function labelled(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, index) => index);
  const step = Math.ceil((count - 1) / (most - 1));
  const found: number[] = [];
  for (let index = count - 1; index >= 0; index -= step) found.unshift(index);
  return found;
}

/** The point nearest to a place along the drawing. */
export function nearest(count: number, { x }: Scale, along: number): number {
  let best = 0;
  for (let index = 1; index < count; index++) {
    if (Math.abs(x(index) - along) < Math.abs(x(best) - along)) best = index;
  }
  return best;
}

/** A value's place on a bar from one end of what is possible to the other, in per cent of it from the reader's start. */
export function share(value: number, [low, high]: readonly [number, number]): number {
  return Math.round(Math.min(1, Math.max(0, (value - low) / (high - low))) * 1000) / 10;
}

/** The same stretch as x and width of a rectangle, in per cent of the drawing. */
export function stretch(
  from: number,
  to: number,
  possible: readonly [number, number],
  rtl: boolean,
): { readonly x: number; readonly width: number } {
  const [start, end] = [share(from, possible), share(to, possible)];
  const width = Math.round((end - start) * 10) / 10;
  return { x: rtl ? Math.round((100 - end) * 10) / 10 : start, width };
}
