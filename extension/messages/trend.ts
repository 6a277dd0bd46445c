/** The value of one week or period, ready to draw. */
export interface TrendPoint {
  /** UTC ms. */
  readonly from: number;
  readonly label: string;
  /** In the KPI's unit; null: too few cases. */
  readonly value: number | null;
  readonly text: string;
  readonly n: number;
}
