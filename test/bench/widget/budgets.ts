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

/** The budgets that only a browser can tell, each met or not. A ratio holds on the median and on the least. */
export function verdicts(slow: Run, slow3g: Run): Verdict[] {
  const visible: Of = (load) => load.visible;
  const script: Of = (load) => load.script;
  return [
    ratio('script → visible by the site’s own tag ≤ 0.30 × PostHog', slow, visible, 0.3),
    ratio('script → visible by the site’s own tag on fast 3G ≤ 0.20 × PostHog', slow3g, visible, 0.2),
    ratio('script time ≤ 0.25 × PostHog', slow, script, 0.25, true),
    most('rating tap ≤ 50 ms', median(slow.own.loads.map(({ tap }) => tap)), 50, 'ms, median'),
    most('rating tap ≤ 1.3 × the bare page’s own', tapRatio(slow), 1.3, '×, of the medians'),
    most('layout shift 0', Math.max(...slow.own.loads.map(({ shift }) => shift)), 0, 'at most'),
    most('heap added ≤ 0.4 MB', heap(slow), 0.4, 'MB, median'),
  ];
}

/** The browser rounds each to 8 ms. */
const tapRatio = ({ own, base }: Run): number =>
  median(own.loads.map(({ tap }) => tap)) / median(base.loads.map(({ tap }) => tap));

const heap = ({ own, base }: Run): number =>
  (median(own.loads.map((load) => load.heap)) - median(base.loads.map((load) => load.heap))) / 2 ** 20;

const most = (budget: string, value: number, limit: number, unit: string): Verdict => ({
  budget,
  measured: `${Number(value.toFixed(2))} ${unit}`,
  met: value <= limit,
});

function ratio(
  budget: string,
  { own, ours, tagAlone, posthog, surveyjs, base }: Run,
  of: Of,
  limit: number,
  net = false,
): Verdict {
  const between = (sum: typeof median, one: Row, peer: Row): number => {
    const value = (row: Row): number => sum(row.loads.map(of)) - (net ? sum(base.loads.map(of)) : 0);
    return value(one) / value(peer);
  };
  const both = (one: Row, peer: Row): string =>
    `${between(median, one, peer).toFixed(2)} / ${between(least, one, peer).toFixed(2)}`;
  const [onMedian, onLeast] = [between(median, own, posthog), between(least, own, posthog)];
  const others = `the plain tag ${both(tagAlone, posthog)}, preloaded ${both(ours, posthog)}; of SurveyJS ${both(own, surveyjs)}`;
  return {
    budget,
    measured: `${onMedian.toFixed(2)} on the median, ${onLeast.toFixed(2)} on the least (${others})`,
    met: onMedian <= limit && onLeast <= limit,
  };
}
