import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Days } from '../../messages/panel.ts';
import { Choice } from '../kit/choice.tsx';
import type { ConnectionsProps } from './connections.tsx';
import { faultOf, readyPeriods } from './place.ts';

type Props = Pick<ConnectionsProps, 'view' | 'state'> & { readonly name: string };

/** How far back is looked, or from which day to which; chosen once for all parts. */
export function PeriodChoice({ view, state, name }: Props): VNode {
  const { words } = view;
  const span = state.period.value;
  const options = [...readyPeriods, 'days' as const];
  return (
    <div class="period">
      <Choice
        name={name}
        legend={words['panel.period']}
        options={options.map((value) => ({ value, label: words[`period.${value}`] }))}
        chosen={typeof span === 'string' ? span : 'days'}
        onChoose={(id) => state.choosePeriod(id === 'days' ? view.period.days : id)}
      />
      {typeof span !== 'string' && <FreeDays view={view} state={state} name={name} span={span} />}
    </div>
  );
}

/** Two days, taken at a press; what is no period is refused in words and nothing moves. */
function FreeDays({ view: { words, period }, state, name, span }: Props & { readonly span: Days }): VNode {
  const [fault, setFault] = useState<ReturnType<typeof faultOf>>(null);
  const take = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const days = { first: String(data.get('first')), last: String(data.get('last')) };
    const found = faultOf(days);
    setFault(found);
    if (found === null) void state.choosePeriod(days);
  };
  return (
    <form class="days" onSubmit={take} noValidate>
      {(['first', 'last'] as const).map((end) => (
        <div class="field" key={end}>
          <label for={`${name}-${end}`}>{words[`days.${end}`]}</label>
          <input
            id={`${name}-${end}`}
            name={end}
            type="date"
            key={span[end]}
            defaultValue={span[end]}
            aria-invalid={fault !== null}
          />
        </div>
      ))}
      <button type="submit" class="button">
        {words['days.show']}
      </button>
      {fault !== null && (
        <p class="wrong" role="alert">
          {words[`days.${fault}`]}
        </p>
      )}
      {fault === null && period.isEmpty && <p role="status">{words['days.nothing']}</p>}
    </form>
  );
}
