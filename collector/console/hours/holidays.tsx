import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { Holidays } from '../../../shared/protocol/console/hours.ts';
import { read } from '../client/request.ts';
import { tell } from '../editing/words.ts';
import { languageNow } from '../kit/language.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { dateText } from '../routing/days.ts';

interface HolidaysProps {
  /** Dates that stand in the schedule already. */
  readonly known: readonly string[];
  onAdd(dates: string[]): void;
}

/** Holidays of a country, looked over before they are added. */
export function CountryHolidays({ known, onAdd }: HolidaysProps): VNode {
  const open = useSignal(false);
  return (
    <details
      onToggle={({ currentTarget }) => {
        open.value = currentTarget.open;
      }}
    >
      <summary>{tell('days.import')}</summary>
      {open.value && <Country known={known} onAdd={onAdd} />}
    </details>
  );
}

function Country({ known, onAdd }: HolidaysProps): VNode {
  const country = useSignal('');
  const region = useSignal('');
  const year = useSignal(new Date().getFullYear() + (new Date().getMonth() > 8 ? 1 : 0));
  const query = new URLSearchParams({
    language: languageNow() ?? 'en',
    ...(country.value !== '' && { country: country.value, year: String(year.value) }),
    ...(region.value !== '' && { region: region.value }),
  });
  const { data, error, stale, reload } = useResource(query.toString(), (signal) =>
    read('/v1/console/holidays', { query, signal }),
  );
  return (
    <div class="stack">
      {error && <Failure error={error} onRetry={reload} />}
      {data && (
        <div class="trial-form sets">
          <label class="field">
            {tell('days.country')}
            <select
              value={country.value}
              onChange={({ currentTarget: { value } }) => {
                country.value = value;
                region.value = '';
              }}
            >
              <option value="">–</option>
              {data.countries.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          {data.regions.length > 0 && (
            <label class="field">
              {tell('days.region')}
              <select
                value={region.value}
                onChange={({ currentTarget: { value } }) => {
                  region.value = value;
                }}
              >
                <option value="">{tell('days.whole')}</option>
                {data.regions.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )}
          <label class="field">
            {tell('days.year')}
            <input
              type="number"
              min={2000}
              max={2100}
              value={year.value}
              onChange={({ currentTarget: { value } }) => {
                year.value = Math.min(2100, Math.max(2000, Math.round(Number(value)) || year.value));
              }}
            />
          </label>
        </div>
      )}
      {data && !stale && data.days.length > 0 && (
        <Preview key={query.toString()} days={data.days} known={known} onAdd={onAdd} />
      )}
    </div>
  );
}

/** Everything public is ticked; what stands there already cannot be. */
function Preview({ days, known, onAdd }: HolidaysProps & { readonly days: Holidays['days'] }): VNode {
  const chosen = useSignal(days.filter(({ isPublic }) => isPublic).map(({ date }) => date));
  const wanted = chosen.value.filter((date) => !known.includes(date));
  return (
    <fieldset class="stack">
      <legend>{tell('days.preview')}</legend>
      <ul>
        {days.map(({ date, name, isPublic }) => (
          <li key={date}>
            <label class="radio">
              <input
                type="checkbox"
                checked={known.includes(date) || chosen.value.includes(date)}
                disabled={known.includes(date)}
                onChange={({ currentTarget: { checked } }) => {
                  chosen.value = checked
                    ? [...chosen.value, date]
                    : chosen.value.filter((one) => one !== date);
                }}
              />
              <span>
                {dateText(date)} · {name}
                {known.includes(date)
                  ? ` · ${tell('days.known')}`
                  : !isPublic
                    ? ` · ${tell('days.partly')}`
                    : ''}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div class="row">
        <button type="button" disabled={wanted.length === 0} onClick={() => onAdd(wanted)}>
          {tell('days.take', { n: wanted.length })}
        </button>
        <span class="quiet small">{tell('days.source')}</span>
      </div>
    </fieldset>
  );
}
