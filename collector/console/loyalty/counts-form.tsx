import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import type { EnteredMonth } from '../../../shared/protocol/console/company.ts';
import { useAttempt } from '../kit/attempt.ts';
import { FormEnd } from '../kit/form-end.tsx';
import { MonthField, thisMonth } from '../money/month-form.tsx';
import { addMonths } from '../money/texts.ts';
import type { MonthChange } from '../money/use-figures.ts';
import { tell } from './words.ts';

/** What is counted of a month; either row may be left empty, and is then not told. */
const ROWS = { customers: ['start', 'new', 'end'], shop: ['visits', 'orders'] } as const;
type Row = keyof typeof ROWS;
type Typed = Readonly<Record<string, string>>;

/** Customers and orders of one month; what was entered before stands in it. */
export function CountsForm({
  months,
  onSave,
}: {
  readonly months: readonly EnteredMonth[];
  onSave(change: MonthChange): Promise<number>;
}): VNode {
  const enteredOf = (month: string): Typed => {
    const { customers, shop } = months.find((one) => one.month === month) ?? {};
    return Object.fromEntries(
      Object.entries({ ...customers, ...shop }).map(([name, count]) => [name, String(count)]),
    );
  };
  const month = useSignal(addMonths(thisMonth(), -1));
  const typed = useSignal<Typed>(enteredOf(month.value));
  const told = useSignal('');
  const { busy, trouble, attempt } = useAttempt();
  /** All of a row's counts; undefined: it is empty. */
  const countsOf = (row: Row): Record<string, number> | undefined => {
    const given = ROWS[row].filter((name) => (typed.value[name] ?? '') !== '');
    return given.length === 0
      ? undefined
      : Object.fromEntries(ROWS[row].map((name) => [name, Number(typed.value[name])]));
  };
  const save = (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    told.value = '';
    const counts = { customers: countsOf('customers'), shop: countsOf('shop') };
    return attempt(async () => {
      const version = await onSave({ month: month.value, ...counts } as MonthChange);
      told.value = tell('saved', { version });
    });
  };
  return (
    <section class="card stack" aria-labelledby="counts">
      <h2 id="counts">{tell('enter.title')}</h2>
      <p class="quiet">{tell('enter.what')}</p>
      <form class="stack" onSubmit={(event) => void save(event)}>
        <div class="row money-fields">
          <MonthField
            month={month.value}
            onMonth={(chosen) => {
              month.value = chosen;
              typed.value = enteredOf(chosen);
              told.value = '';
            }}
          />
        </div>
        {(Object.keys(ROWS) as Row[]).map((row) => (
          <div key={row} class="row money-fields">
            {ROWS[row].map((name) => (
              <label key={name} class="field">
                {tell(`enter.${name}`)}
                <input
                  type="number"
                  min="0"
                  max="1000000000000"
                  step="1"
                  inputMode="numeric"
                  required={countsOf(row) !== undefined}
                  value={typed.value[name] ?? ''}
                  onInput={({ currentTarget: { value } }) => {
                    typed.value = { ...typed.value, [name]: value };
                  }}
                />
              </label>
            ))}
          </div>
        ))}
        <FormEnd label={tell('enter.save')} {...{ busy, trouble, told }} />
      </form>
    </section>
  );
}
