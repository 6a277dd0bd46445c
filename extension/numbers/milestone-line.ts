import { milestoneStanding, paceOf } from '../../shared/kpi/targets/standing.ts';
import { fill } from '../../shared/locales/agent/fill.ts';
import type { MilestoneLine, OwnMilestone, PeriodId } from '../messages.ts';
import { daysLeft } from './aim-line.ts';
import { runningPeriod } from './period.ts';
import type { Speech } from './speech.ts';

type Kept = OwnMilestone & { readonly agreed: boolean; readonly reachedAt: number | null };

/** A milestone with its day and what is left until then. */
export function milestoneLine(one: Kept, speech: Speech, now: number): MilestoneLine {
  const { words, locale } = speech;
  const { state } = milestoneStanding({ kind: 'milestone', ...one }, one.reachedAt, now);
  const seen = state === 'none' ? 'look' : state;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(
    seen === 'met' ? (one.reachedAt ?? one.by) : one.by,
  );
  const said = { met: 'milestone.done', near: 'milestone.until', look: 'milestone.passed' } as const;
  return {
    id: one.id,
    name: one.name,
    text: fill(words[said[seen]], { date, left: daysLeft(one.by, now, speech) }, locale),
    word: words[`milestone.is ${seen}`],
    state: seen,
    agreed: one.agreed,
  };
}

/** How several milestones due in one running period add up to a pace; a single one says all with its day. */
export function milestonePaces(all: readonly Kept[], speech: Speech, now: number, zone: string): string[] {
  const { words, locale } = speech;
  return (['week', 'month', 'quarter', 'half-year'] as const satisfies readonly PeriodId[]).flatMap((per) => {
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
  });
}
