import type { VNode } from 'preact';
import { put } from '../../../shared/locales/put.ts';
import type { KpiLine as Line } from '../../messages/kpi.ts';
import { StateMark } from '../kit/mark.tsx';
import type { Wording } from '../kit/wording.ts';

/**
 * A KPI with its working: the value large, n and interval small beneath, the target as a thin bar with its word.
 * Without a number the reason stands in its place. Without a whole n ≥ 0 nothing is drawn: a number without its n does not exist.
 */
export function KpiLine({ line, locale, words }: Wording & { readonly line: Line }): VNode | null {
  if (!Number.isInteger(line.n) || line.n < 0) return null;
  return (
    <div class="kpi">
      <h3>{line.label}</h3>
      {line.value === null ? <p class="reason">{line.reason}</p> : <p class="value">{line.value}</p>}
      <p class="working">
        <span>{put(words['numbers.n'], { n: line.n }, locale)}</span>
        {line.interval && <span>{line.interval}</span>}
      </p>
      {line.spark && (
        <svg class="spark" viewBox="0 0 288 28" role="img" aria-label={line.spark.label}>
          <path d={line.spark.path} />
        </svg>
      )}
      {line.target && <Target {...line.target} />}
      {[line.waiting, line.expected, line.band].map((text) => text && <p class="working">{text}</p>)}
    </div>
  );
}

function Target({ text, word, state, share }: NonNullable<Line['target']>): VNode {
  const filled = Math.min(1, Math.max(0, share));
  return (
    <div class="target" data-state={state}>
      {state !== 'none' && (
        <div class="bar">
          <span style={{ inlineSize: `${filled * 100}%` }} />
        </div>
      )}
      <p>
        <StateMark state={state} />
        <span>{text}</span>
        <b>{word}</b>
      </p>
    </div>
  );
}
