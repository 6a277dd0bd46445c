import type { VNode } from 'preact';
import { tell } from '../editing/words.ts';
import { Icon } from '../kit/icon.tsx';
import type { Span } from './document.ts';

/** Browsers write midnight as 00:00, whether it begins or ends something. */
const shown = (time: string): string => (time === '24:00' ? '00:00' : time);

/** Where the next span may begin: an hour after the last has ended. */
function nextSpan(spans: readonly Span[]): Span {
  const end = Number(spans.at(-1)?.[1].slice(0, 2) ?? 8);
  const two = (hour: number): string => `${Math.min(hour, 23)}`.padStart(2, '0');
  return [`${two(end + 1)}:00`, end + 4 >= 24 ? '24:00' : `${two(end + 4)}:00`];
}

/** From when to when, as often a day as one likes. */
export function Spans({
  of,
  spans,
  onChange,
}: {
  /** What they are the hours of, for whoever does not see where they stand. */
  readonly of: string;
  readonly spans: readonly Span[];
  onChange(spans: Span[]): void;
}): VNode {
  const set = (at: number, side: 0 | 1, time: string): void => {
    if (time === '') return;
    const [start, end] = spans[at] ?? ['09:00', '17:00'];
    onChange(spans.with(at, side === 0 ? [time, end] : [start, time === '00:00' ? '24:00' : time]));
  };
  return (
    <div class="row">
      {spans.map(([start, end], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a span is its place; its times are being typed
        <span key={at} class="row span">
          <input
            type="time"
            aria-label={tell('hours.from', { of })}
            value={shown(start)}
            onChange={({ currentTarget }) => set(at, 0, currentTarget.value)}
          />
          –
          <input
            type="time"
            aria-label={tell('hours.to', { of })}
            value={shown(end)}
            onChange={({ currentTarget }) => set(at, 1, currentTarget.value)}
          />
          <button
            type="button"
            class="round"
            aria-label={tell('hours.remove', { what: `${of} ${start}–${end}` })}
            onClick={() => onChange(spans.toSpliced(at, 1))}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      {spans.length === 0 && <span class="quiet">{tell('hours.closed')}</span>}
      <button
        type="button"
        aria-label={tell('hours.add of', { of })}
        onClick={() => onChange([...spans, spans.length === 0 ? ['09:00', '17:00'] : nextSpan(spans)])}
      >
        {tell('hours.add')}
      </button>
    </div>
  );
}
