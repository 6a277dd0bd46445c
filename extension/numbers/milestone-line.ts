import { runningPeriod } from '../../shared/kpi/targets/running-period.ts';
import { paceOf, statusOfMilestone } from '../../shared/kpi/targets/standing.ts';
import type { TargetPeriod } from '../../shared/kpi/targets/target.ts';
import { fill } from '../../shared/locales/fill.ts';
import type { MilestoneLine, OwnMilestone } from '../messages/targets.ts';
import type { Localization } from './localization.ts';
import { daysLeft } from './target-progress.ts';

type Kept = OwnMilestone & { readonly agreed: boolean; readonly reachedAt: number | null };

/** A milestone with its day and what is left until then. */
export function milestoneLine(one: Kept, l10n: Localization, now: number): MilestoneLine {
  const { words, locale } = l10n;
  const { state } = statusOfMilestone({ kind: 'milestone', ...one }, one.reachedAt, now);
  const seen = state === 'none' ? 'attention' : state;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(
    seen === 'met' ? (one.reachedAt ?? one.by) : one.by,
  );
  const said = { met: 'milestone.done', near: 'milestone.until', attention: 'milestone.passed' } as const;
  return {
    id: one.id,
    name: one.name,
    text: fill(words[said[seen]], { date, left: daysLeft(one.by, now, l10n) }, locale),
    word: words[`milestone.is ${seen}`],
    state: seen,
    agreed: one.agreed,
  };
}

/** How several milestones due in one running period add up to a pace; a single one says all with its day. */
export function milestonePaces(
  all: readonly Kept[],
  l10n: Localization,
  now: number,
  zone: string,
): string[] {
  const { words, locale } = l10n;
  return (['week', 'month', 'quarter', 'half-year'] as const satisfies readonly TargetPeriod[]).flatMap(
    (per) => {
      const period = runningPeriod(per, now, zone);
      const due = all.filter((one) => one.per === per && one.by >= period.from && one.by < period.to);
      if (due.length < 2) return [];
      const done = due.filter(({ reachedAt }) => reachedAt !== null && reachedAt <= now).length;
      const pace = words[`pace.${paceOf(done / due.length, period, now)}`];
      return [
        fill(
          words['milestone.pace'],
          { period: words[`period.${per}`], done, count: due.length, pace },
          locale,
        ),
      ];
    },
  );
}
