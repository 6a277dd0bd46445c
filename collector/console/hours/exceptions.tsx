import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { Schedule } from '../../../shared/session/schedule.ts';
import { tell } from '../editing/words.ts';
import { Icon } from '../kit/icon.tsx';
import { dateText } from '../routing/days.ts';
import { type Exception, exceptionsOf, morningOf, withExceptions } from './document.ts';
import { CountryHolidays } from './holidays.tsx';
import { Spans } from './spans.tsx';

interface ExceptionsProps {
  readonly schedule: Schedule;
  onChange(schedule: Schedule): void;
}

/** Days on which the week does not hold: closed, half a day, or longer. */
export function Exceptions({ schedule, onChange }: ExceptionsProps): VNode {
  const date = useSignal('');
  const exceptions = exceptionsOf(schedule);
  const set = (next: readonly Exception[]): void => onChange(withExceptions(schedule, next));
  return (
    <fieldset class="stack">
      <legend>{tell('days.title')}</legend>
      {exceptions.length === 0 && <p class="quiet">{tell('days.none')}</p>}
      <ul class="exceptions">
        {exceptions.map((exception, at) => (
          <li key={exception.date}>
            <span>{dateText(exception.date)}</span>
            <Spans
              of={dateText(exception.date)}
              spans={exception.spans}
              onChange={(spans) => set(exceptions.with(at, { ...exception, spans }))}
            />
            <span class="row">
              {exception.spans.length === 0 && (
                <button
                  type="button"
                  class="plain"
                  aria-label={tell('days.half of', { day: dateText(exception.date) })}
                  onClick={() =>
                    set(exceptions.with(at, { ...exception, spans: morningOf(schedule, exception.date) }))
                  }
                >
                  {tell('days.half')}
                </button>
              )}
              <button
                type="button"
                class="round"
                aria-label={tell('days.remove', { day: dateText(exception.date) })}
                onClick={() => set(exceptions.toSpliced(at, 1))}
              >
                <Icon name="close" />
              </button>
            </span>
          </li>
        ))}
      </ul>
      <div class="row">
        <label class="field">
          {tell('days.date')}
          <input
            type="date"
            value={date}
            onChange={({ currentTarget }) => {
              date.value = currentTarget.value;
            }}
          />
        </label>
        <button
          type="button"
          disabled={date.value === '' || exceptions.some((one) => one.date === date.value)}
          onClick={() => {
            set([...exceptions, { date: date.value, spans: [] }]);
            date.value = '';
          }}
        >
          {tell('days.add')}
        </button>
      </div>
      <CountryHolidays
        known={exceptions.map((one) => one.date)}
        onAdd={(dates) => set([...exceptions, ...dates.map((day): Exception => ({ date: day, spans: [] }))])}
      />
    </fieldset>
  );
}
