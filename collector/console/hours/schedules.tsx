import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { Schedule } from '../../../shared/session/schedule.ts';
import { me } from '../client/session.ts';
import { tell } from '../editing/words.ts';
import { weekdayText } from '../kit/format.ts';
import { weekdaysText } from '../routing/days.ts';
import { type Schedules, type Span, usualWeek } from './document.ts';
import { Exceptions } from './exceptions.tsx';
import { Spans } from './spans.tsx';

const DAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

interface SchedulesProps {
  readonly schedules: Schedules;
  /** Null: they may only be read. */
  readonly onChange: ((schedules: Schedules) => void) | null;
}

/** "Mon–Fri 09:00–17:00": days with the same hours together. */
function weekText({ week }: Schedule): string {
  const hours = (day: (typeof DAYS)[number]): string =>
    (week[day] ?? []).map(([start, end]) => `${start}–${end}`).join(', ');
  const alike = Map.groupBy(
    DAYS.filter((day) => hours(day) !== ''),
    hours,
  );
  return (
    [...alike].map(([text, days]) => `${weekdaysText(days.map(Number))} ${text}`).join(' · ') ||
    tell('hours.closed')
  );
}

/** Every schedule: one at a time opens to be changed. */
export function SchedulesCard({ schedules, onChange }: SchedulesProps): VNode {
  const open = useSignal<string | null>(null);
  const wanted = useSignal('');
  const name = wanted.value.trim();
  const isFree = name !== '' && !Object.hasOwn(schedules, name);
  const without = (gone: string): Schedules =>
    Object.fromEntries(Object.entries(schedules).filter(([each]) => each !== gone));
  return (
    <section class="card stack" aria-labelledby="schedules">
      <h2 id="schedules">{tell('hours.title')}</h2>
      <p class="quiet">{tell('hours.what')}</p>
      <ul class="rules">
        {Object.entries(schedules).map(([id, schedule]) => (
          <li key={id}>
            <div class="row between head">
              <div>
                <strong>
                  <bdi>{id}</bdi>
                </strong>
                <p class="quiet small">
                  {weekText(schedule)} · {schedule.zone}
                </p>
              </div>
              {onChange && (
                <button
                  type="button"
                  aria-expanded={open.value === id}
                  aria-label={tell(open.value === id ? 'agents.close of' : 'agents.change of', { name: id })}
                  onClick={() => {
                    open.value = open.value === id ? null : id;
                  }}
                >
                  {tell(open.value === id ? 'agents.close' : 'agents.change')}
                </button>
              )}
            </div>
            {onChange && open.value === id && (
              <>
                <ScheduleForm
                  schedule={schedule}
                  onChange={(next) => onChange({ ...schedules, [id]: next })}
                />
                <div class="row">
                  <button type="button" class="plain" onClick={() => onChange(without(id))}>
                    {tell('hours.remove', { what: id })}
                  </button>
                </div>
              </>
            )}
          </li>
        ))}
      </ul>
      {onChange && (
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault();
            if (!isFree) return;
            onChange({ ...schedules, [name]: usualWeek(me()?.zone ?? 'UTC') });
            open.value = name;
            wanted.value = '';
          }}
        >
          <label class="field">
            {tell('hours.new')}
            <input
              value={wanted}
              onInput={({ currentTarget }) => {
                wanted.value = currentTarget.value;
              }}
            />
          </label>
          <button type="submit" disabled={!isFree}>
            {tell('hours.new add')}
          </button>
        </form>
      )}
    </section>
  );
}

function ScheduleForm({
  schedule,
  onChange,
}: {
  readonly schedule: Schedule;
  onChange(schedule: Schedule): void;
}): VNode {
  return (
    <div class="stack rule-form">
      <label class="field">
        {tell('hours.zone')}
        <input
          list="zones"
          dir="ltr"
          value={schedule.zone}
          onChange={({ currentTarget }) => onChange({ ...schedule, zone: currentTarget.value.trim() })}
        />
        <datalist id="zones">
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </label>
      <dl class="week">
        {DAYS.map((day) => (
          <div key={day}>
            <dt>{weekdayText(Number(day))}</dt>
            <dd>
              <Spans
                of={weekdayText(Number(day))}
                spans={(schedule.week[day] ?? []) as Span[]}
                onChange={(spans) => onChange({ ...schedule, week: { ...schedule.week, [day]: spans } })}
              />
            </dd>
          </div>
        ))}
      </dl>
      <Exceptions schedule={schedule} onChange={onChange} />
    </div>
  );
}
