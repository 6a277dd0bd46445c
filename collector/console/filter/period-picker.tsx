import type { VNode } from 'preact';
import { daysText } from '../../words/figure-text.ts';
import { Icon } from '../kit/icon.tsx';
import { localeNow, say } from '../kit/language.ts';
import { Menu } from './menu.tsx';
import { type Days, endedBy, presetDays, presetOf, presets, stepDays } from './period.ts';
import { periodName } from './sentence.ts';
import { choose, today } from './state.ts';

/** The period: presets, two dates, and arrows to the one before and after. Forward ends at today. */
export function PeriodPicker({ days }: { readonly days: Days }): VNode {
  const now = today();
  const preset = presetOf(days, now);
  const next = stepDays(days, 1);
  const pick = (chosen: Days): void => {
    if (chosen.from !== '' && chosen.to !== '' && chosen.from <= chosen.to) choose(chosen);
  };
  return (
    <div class="period">
      <button
        type="button"
        class="round"
        aria-label={say('period.before', { period: daysText(stepDays(days, -1), localeNow()) })}
        onClick={() => choose(stepDays(days, -1))}
      >
        <span class="mirrored">
          <Icon name="before" />
        </span>
      </button>
      <Menu title={say('period.title')} shown={periodName(days, now)}>
        {presets.map((choice) => (
          <button
            key={choice}
            type="button"
            class="option"
            aria-pressed={choice === preset}
            onClick={() => choose(presetDays(choice, now))}
          >
            {say(`period.${choice}`)}
          </button>
        ))}
        <div class="dates">
          <label class="field">
            {say('period.from')}
            <input
              type="date"
              value={days.from}
              max={days.to}
              onChange={({ currentTarget: { value } }) => pick({ from: value, to: days.to })}
            />
          </label>
          <label class="field">
            {say('period.to')}
            <input
              type="date"
              value={days.to}
              min={days.from}
              max={now}
              onChange={({ currentTarget: { value } }) => pick({ from: days.from, to: value })}
            />
          </label>
        </div>
      </Menu>
      <button
        type="button"
        class="round"
        disabled={days.to >= now}
        aria-label={say('period.after', { period: daysText(next, localeNow()) })}
        onClick={() => choose(endedBy(next, now))}
      >
        <span class="mirrored">
          <Icon name="after" />
        </span>
      </button>
    </div>
  );
}
