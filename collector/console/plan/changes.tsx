import type { VNode } from 'preact';
import type { TeamPlan, TeamPlanNow } from '../../../shared/protocol/console/team-plan.ts';
import { dayText, targetText } from './texts.ts';
import { tell } from './words.tsx';

type Version = TeamPlanNow['versions'][number];

const NONE: TeamPlan = { purpose: '', targets: [], reviews: [] };

/** What a version says otherwise than the one before it, a sentence each. */
export function Changes({
  version,
  found: { versions, kpis },
}: {
  readonly version: Version;
  readonly found: Pick<TeamPlanNow, 'versions' | 'kpis'>;
}): VNode {
  const before = versions.find((one) => one.version < version.version)?.plan ?? NONE;
  const lines = changesOf(before, version.plan, kpis);
  return lines.length === 0 ? (
    <p class="quiet">{tell('diff.none')}</p>
  ) : (
    <ul class="changes">
      {lines.map((line) => (
        <li key={line}>
          <bdi>{line}</bdi>
        </li>
      ))}
    </ul>
  );
}

function changesOf(before: TeamPlan, after: TeamPlan, kpis: TeamPlanNow['kpis']): string[] {
  const textsOf = ({ targets, reviews }: TeamPlan): Map<string, string> =>
    new Map([
      ...targets.map((target) => [target.id, targetText(target, kpis)] as const),
      ...reviews.map((day) => [day, tell('review.text', { day: dayText(day) })] as const),
    ]);
  const [old, now] = [textsOf(before), textsOf(after)];
  return [
    ...(before.purpose === after.purpose
      ? []
      : [tell(after.purpose === '' ? 'diff.no purpose' : 'diff.purpose', { text: after.purpose })]),
    ...[...now].flatMap(([id, text]) => {
      const was = old.get(id);
      if (was === undefined) return [tell('diff.added', { what: text })];
      return was === text ? [] : [tell('diff.changed', { before: was, after: text })];
    }),
    ...[...old].flatMap(([id, text]) => (now.has(id) ? [] : [tell('diff.removed', { what: text })])),
  ];
}
