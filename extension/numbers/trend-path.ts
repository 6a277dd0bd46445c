/** A point of a trend; null: too few cases. */
export interface PointValue {
  readonly value: number | null;
}
export interface PathBox {
  readonly width: number;
  readonly height: number;
  /** Kept free on every side, for the line's own width and the mark of its last point. */
  readonly margin: number;
}
/** Where a value is drawn, by its place in the trend: x and y in the box's own units. */
export type PlaceOf = (point: PointValue, index: number) => readonly [x: number, y: number];

/** Points evenly from start to end, `known` values between the lowest and the highest; one flat line when all are equal. */
export function trendScale(
  count: number,
  known: readonly PointValue[],
  { width, height, margin }: PathBox,
): PlaceOf {
  const values = known.map(({ value }) => value ?? 0);
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const step = (width - 2 * margin) / Math.max(1, count - 1);
  return (point, index) => [
    round(margin + index * step),
    round(
      span === 0 ? height / 2 : height - margin - (((point.value ?? 0) - low) / span) * (height - 2 * margin),
    ),
  ];
}

/** SVG path data; a point without a value lifts the pen, a lonely one becomes a dot (a line of no length, round caps). */
export function trendPath(trend: readonly PointValue[], at: PlaceOf): string {
  let drawing = false;
  return trend
    .map((point, index) => {
      if (point.value === null) {
        drawing = false;
        return '';
      }
      const [x, y] = at(point, index);
      const lonely = !drawing && (trend[index + 1]?.value ?? null) === null;
      const segment = drawing ? `L${x} ${y}` : `M${x} ${y}${lonely ? 'h0' : ''}`;
      drawing = true;
      return segment;
    })
    .join('');
}

const round = (value: number): number => Math.round(value * 10) / 10;
