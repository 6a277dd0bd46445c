import type { ComponentChildren, VNode } from 'preact';
import { Failure } from '../kit/notice.tsx';
import type { Days } from './period.ts';
import { PeriodPicker } from './period-picker.tsx';

interface Props {
  readonly title: string;
  readonly what: string;
  readonly days: Days;
  /** Why what belongs below could not be read; null: it could. */
  readonly error: Error | null;
  onRetry(): void;
  /** Stand beside the period. */
  readonly children?: ComponentChildren;
}

/** The head of a page about a period: what it shows, of which days, and why it cannot. */
export const PeriodHead = ({ title, what, days, error, onRetry, children }: Props): VNode => (
  <>
    <header class="stack tight">
      <h1>{title}</h1>
      <p class="quiet">{what}</p>
    </header>
    <div class="row">
      <PeriodPicker days={days} />
      {children}
    </div>
    {error && <Failure error={error} onRetry={onRetry} />}
  </>
);
