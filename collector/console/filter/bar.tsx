import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { AnswerFilter, Dimension } from '../../../shared/protocol/console/filter.ts';
import { Icon } from '../kit/icon.tsx';
import { say } from '../kit/language.ts';
import { dimensions } from './address.ts';
import type { Choices } from './names.ts';
import { Options } from './options.tsx';
import { PeriodPicker } from './period-picker.tsx';
import { partsOf, sentenceOf } from './sentence.ts';
import { choose, clear, daysOf, filter, today } from './state.ts';

/** The one filter of these pages: period, lists, what is chosen as chips, and all of it said back in a sentence. */
export function FilterBar({
  choices,
  answered,
}: {
  readonly choices: Choices;
  /** How many answers it chooses; null while it is not known. */
  readonly answered: number | null;
}): VNode {
  const chosen = filter.value;
  const days = daysOf(chosen);
  const sentence = sentenceOf(chosen, choices, { days, today: today(), answered });
  const parts = partsOf(chosen, choices);
  return (
    <section class="filter" aria-label={say('filter.title')}>
      <h1 aria-live="polite">{sentence}</h1>
      <div class="row">
        <PeriodPicker days={days} />
        <span class="rule" />
        {dimensions.map((by) => (
          <Options key={by} by={by} choices={choices[by]} chosen={chosen[by]} />
        ))}
        <LowOnly on={chosen.low === true} />
      </div>
      {parts.length > 0 && (
        <ul class="row chips" aria-label={say('filter.chosen')}>
          {parts.map((part) => (
            <li key={part.name} class="chip">
              <span>
                {isDimension(part.name) && <span class="quiet">{say(`by.${part.name}`)} </span>}
                {part.text}
              </span>
              <button
                type="button"
                aria-label={say('filter.remove', { what: part.text })}
                onClick={() => choose({ [part.name]: undefined })}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
          <li>
            <button type="button" class="plain" onClick={clear}>
              {say('filter.clear')}
            </button>
          </li>
        </ul>
      )}
    </section>
  );
}

const isDimension = (name: keyof AnswerFilter): name is Dimension =>
  dimensions.some((dimension) => dimension === name);

function LowOnly({ on }: { readonly on: boolean }): VNode {
  const id = useId();
  return (
    <label class="toggle" for={id}>
      <input
        id={id}
        type="checkbox"
        checked={on}
        onChange={() => choose({ low: on ? undefined : (true as const) })}
      />
      {say('filter.low')}
    </label>
  );
}
