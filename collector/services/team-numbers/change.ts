import type { Unit } from '../../../shared/kpi/kpi.ts';
import type { TeamFigure, TeamValue } from '../../../shared/protocol/console/team.ts';
import { wilson } from '../../../shared/stats/wilson.ts';
import { changeOf as figureChange } from '../console/figures.ts';

/**
 * Where a value went since the period before of the same length, when that is more than chance may bring at 95 %; else null.
 * Of two counts: whether half of their sum lies within Wilson's interval of the newer one's share.
 */
export function changeOf(unit: Unit, now: TeamValue, before: TeamValue): TeamFigure['change'] {
  if (now.value === null || before.value === null) return null;
  if (unit === 'tickets') {
    const share = wilson(now.value, now.value + before.value);
    if (share === null) return null;
    return share.low > 0.5 ? 'higher' : share.high < 0.5 ? 'lower' : null;
  }
  return figureChange(now, before);
}
