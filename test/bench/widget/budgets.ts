import type { Load } from './load.ts';
import { least, median, type Row } from './table.ts';

/** What was measured in one run: on a slow processor, and on a slow network besides. */
export interface Run {
  readonly base: Row;
  /** By the site's own tag, in one request. */
  readonly own: Row;
  /** By the tag and a line that fetches the survey beside it. */
  readonly ours: Row;
  readonly tagAlone: Row;
  readonly posthog: Row;
  readonly surveyjs: Row;
}

interface Verdict {
  readonly budget: string;
  readonly measured: string;
  readonly met: boolean;
}

type Of = (load: Load) => number;

/** The budgets of DESIGN §7 that only a browser can tell, each met or not. A ratio holds on the median and on the least. */
export function verdicts(slow: Run, slow3g: Run): Verdict[] {
  const visible: Of = (load) => load.visible;
  const script: Of = (load) => load.script;
  return [
    ratio('script → visible ≤ 0.45 × PostHog', slow, visible, 0.45),
    ratio('script → visible on fast 3G ≤ 0.25 × PostHog', slow3g, visible, 0.25),
    ratio('script time ≤ 0.25 × PostHog', slow, script, 0.25, true),
    most('rating tap ≤ 50 ms', median(slow.ours.loads.map(({ tap }) => tap)), 50, 'ms, median'),
    most('layout shift 0', Math.max(...slow.ours.loads.map(({ shift }) => shift)), 0, 'at most'),
    most('heap added ≤ 0.4 MB', heap(slow), 0.4, 'MB, median'),
  ];
}

const heap = ({ ours, base }: Run): number =>
  (median(ours.loads.map((load) => load.heap)) - median(base.loads.map((load) => load.heap))) / 2 ** 20;

const most = (budget: string, value: number, limit: number, unit: string): Verdict => ({
  budget,
  measured: `${Number(value.toFixed(2))} ${unit}`,
  met: value <= limit,
});

function ratio(
  budget: string,
  { ours, tagAlone, posthog, surveyjs, base }: Run,
  of: Of,
  limit: number,
  net = false,
): Verdict {
  const between = (sum: typeof median, own: Row, peer: Row): number => {
    const value = (row: Row): number => sum(row.loads.map(of)) - (net ? sum(base.loads.map(of)) : 0);
    return value(own) / value(peer);
  };
  const both = (own: Row, peer: Row): string =>
    `${between(median, own, peer).toFixed(2)} / ${between(least, own, peer).toFixed(2)}`;
  const [onMedian, onLeast] = [between(median, ours, posthog), between(least, ours, posthog)];
  const others = `the tag alone ${both(tagAlone, posthog)}; of SurveyJS ${both(ours, surveyjs)}`;
  return {
    budget,
    measured: `${onMedian.toFixed(2)} on the median, ${onLeast.toFixed(2)} on the least (${others})`,
    met: onMedian <= limit && onLeast <= limit,
  };
}
