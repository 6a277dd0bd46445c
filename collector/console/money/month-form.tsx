import { type Signal, useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { Company, EnteredMonth } from '../../../shared/protocol/console/company.ts';
import { TIERS } from '../../../shared/session/tiers.ts';
import { me } from '../client/session.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Trouble } from '../kit/form-end.tsx';
import { localeNow } from '../kit/language.ts';
import { addMonths, moneyText, monthText } from './texts.ts';
import { tierText } from './tiers.tsx';
import { type MonthChange, USUAL_CURRENCY } from './use-figures.ts';
import { tell } from './words.ts';

/** Months that can be chosen, this one first. */
const MOST = 36;

interface FormProps {
  readonly company: Company;
  onSave(currency: string, months: readonly MonthChange[]): Promise<number>;
}

type Typed = Readonly<Record<string, string>>;

/** In the desk's zone. */
export const thisMonth = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: me()?.zone ?? 'UTC' }).format().slice(0, 7);

/** The costs of one month, a field for each tier; what was entered before stands in it. */
export function MonthForm({ company, onSave }: FormProps): VNode {
  const months = (company.figures?.months ?? []).filter(({ costs }) => Object.keys(costs).length > 0);
  const costsOf = (month: string): Typed =>
    Object.fromEntries(
      Object.entries(months.find((one) => one.month === month)?.costs ?? {}).map(([tier, amount]) => [
        tier,
        String(amount),
      ]),
    );
  const month = useSignal(addMonths(thisMonth(), -1));
  const typed = useSignal<Typed>(costsOf(month.value));
  const currency = useSignal(company.figures?.currency ?? USUAL_CURRENCY);
  const saved = useSignal<number | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const { busy, trouble, attempt } = useAttempt();
  const choose = (chosen: string): void => {
    month.value = chosen;
    typed.value = costsOf(chosen);
    saved.value = null;
  };
  const change = (chosen: string): void => {
    choose(chosen);
    form.current?.querySelector('input')?.focus();
  };
  const save = (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    saved.value = null;
    const costs = Object.fromEntries(
      Object.entries(typed.value).flatMap(([tier, text]) => (text === '' ? [] : [[tier, Number(text)]])),
    );
    return attempt(async () => {
      saved.value = await onSave(currency.value, [{ month: month.value, costs }]);
    });
  };
  return (
    <section class="card stack" aria-labelledby="enter">
      <h2 id="enter">{tell('enter.title')}</h2>
      <p class="quiet">{tell('enter.what')}</p>
      <form class="stack" ref={form} onSubmit={(event) => void save(event)}>
        <div class="row money-fields">
          <MonthField month={month.value} onMonth={choose} />
          <CurrencyField currency={currency} />
        </div>
        <div class="row money-fields">
          {TIERS.map((tier) => (
            <label key={tier} class="field">
              {tell('enter.amount', { n: Number(tier.slice(1)) })}
              <input
                type="number"
                min="0"
                max="1000000000000"
                step="0.01"
                inputMode="decimal"
                value={typed.value[tier] ?? ''}
                onInput={({ currentTarget: { value } }) => {
                  typed.value = { ...typed.value, [tier]: value };
                }}
              />
            </label>
          ))}
        </div>
        <Trouble text={trouble} />
        <p role="status">{saved.value !== null && tell('enter.saved', { version: saved.value })}</p>
        <div class="row">
          <button type="submit" class="primary" disabled={busy.value}>
            {tell('enter.save')}
          </button>
        </div>
      </form>
      <Entered months={months} currency={currency.value} onChange={change} />
    </section>
  );
}

export const MonthField = ({
  month,
  onMonth,
}: {
  readonly month: string;
  onMonth(month: string): void;
}): VNode => {
  const recent = Array.from({ length: MOST }, (_, ago) => addMonths(thisMonth(), -ago));
  return (
    <label class="field">
      {tell('cost.month')}
      <select value={month} onChange={({ currentTarget }) => onMonth(currentTarget.value)}>
        {(recent.includes(month) ? recent : [...recent, month]).map((each) => (
          <option key={each} value={each}>
            {monthText(each)}
          </option>
        ))}
      </select>
    </label>
  );
};

export function CurrencyField({ currency }: { readonly currency: Signal<string> }): VNode {
  const names = new Intl.DisplayNames(localeNow(), { type: 'currency' });
  return (
    <label class="field">
      {tell('enter.currency')}
      <select
        value={currency.value}
        onChange={({ currentTarget: { value } }) => {
          currency.value = value;
        }}
      >
        {Intl.supportedValuesOf('currency').map((code) => (
          <option key={code} value={code}>
            {`${code} – ${names.of(code)}`}
          </option>
        ))}
      </select>
    </label>
  );
}

function Entered({
  months,
  currency,
  onChange,
}: {
  readonly months: readonly EnteredMonth[];
  readonly currency: string;
  onChange(month: string): void;
}): VNode | null {
  if (months.length === 0) return null;
  return (
    <details>
      <summary>{tell('entered.title')}</summary>
      <ul class="plain-list">
        {months.toReversed().map(({ month, costs }) => (
          <li key={month} class="apart">
            <span>
              {monthText(month)}
              {TIERS.flatMap((tier) =>
                costs[tier] === undefined ? [] : [{ tier, amount: costs[tier] }],
              ).map(({ tier, amount }) => (
                <span key={tier} class="quiet small entered-cost">
                  {tierText(tier)}: {moneyText(amount, currency)}
                </span>
              ))}
            </span>
            <button type="button" class="small-button" onClick={() => onChange(month)}>
              {tell('entered.change', { month: monthText(month) })}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
