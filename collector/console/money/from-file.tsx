import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import type { CompanyCheck, EnteredMonth } from '../../../shared/protocol/console/company.ts';
import { send } from '../client/request.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Trouble } from '../kit/form-end.tsx';
import { isolated } from '../kit/format.ts';
import { CurrencyField } from './month-form.tsx';
import { type MonthChange, USUAL_CURRENCY } from './use-figures.ts';
import { tell } from './words.ts';

const MOST = 200_000;

interface FromFileProps {
  readonly title: string;
  readonly what: string;
  /** What entered amounts are in; null: none were entered. */
  readonly currency: string | null;
  onSave(currency: string, months: readonly MonthChange[]): Promise<number>;
}

/** Company figures from a CSV: looked at as often as somebody likes, kept when they say so. */
export function FromFile({ title, what, currency: known, onSave }: FromFileProps): VNode {
  const file = useSignal<File | null>(null);
  const found = useSignal<CompanyCheck | null>(null);
  const saved = useSignal<number | null>(null);
  const currency = useSignal(known ?? USUAL_CURRENCY);
  const { busy, trouble, attempt } = useAttempt();
  const look = (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    found.value = null;
    saved.value = null;
    return attempt(async () => {
      const csv = (await file.value?.text()) ?? '';
      if (csv.length > MOST) throw new Error(tell('file.large'));
      found.value = await send('/v1/console/company/check', { csv });
    });
  };
  const keep = (months: readonly EnteredMonth[]): Promise<void> =>
    attempt(async () => {
      saved.value = await onSave(known ?? currency.value, months.map(asTold));
      found.value = null;
    });
  return (
    <section class="card stack" aria-labelledby="costs-file">
      <h2 id="costs-file">{title}</h2>
      <p class="quiet">{what}</p>
      <form class="stack" onSubmit={(event) => void look(event)}>
        <label class="field">
          {tell('file.label')}
          <input
            required
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            onChange={({ currentTarget }) => {
              file.value = currentTarget.files?.[0] ?? null;
              found.value = null;
              saved.value = null;
            }}
          />
        </label>
        <div class="row">
          <button type="submit" disabled={busy.value}>
            {tell('file.look')}
          </button>
        </div>
      </form>
      <Trouble text={trouble} />
      <p role="status">
        {saved.value !== null && tell('enter.saved', { version: saved.value })}
        {found.value && tell('file.found', { good: found.value.good, months: found.value.months.length })}
      </p>
      {found.value && <Refused found={found.value} />}
      {found.value && found.value.months.length > 0 && (
        <div class="row money-fields">
          {known === null && found.value.months.some(hasCosts) && <CurrencyField currency={currency} />}
          <button
            type="button"
            class="primary"
            disabled={busy.value}
            onClick={() => void keep(found.value?.months ?? [])}
          >
            {tell('file.keep')}
          </button>
        </div>
      )}
    </section>
  );
}

const hasCosts = ({ costs }: EnteredMonth): boolean => Object.keys(costs).length > 0;

/** A file without costs of a month leaves those that were entered. */
const asTold = ({ costs, ...month }: EnteredMonth): MonthChange =>
  hasCosts({ costs, ...month }) ? { ...month, costs } : month;

function Refused({ found: { refused, rejects } }: { readonly found: CompanyCheck }): VNode | null {
  if (refused === 0) return null;
  return (
    <>
      <p>{tell('file.refused', { n: refused })}</p>
      <ul class="plain-list small">
        {rejects.map(({ line, reason, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line may be refused several times, and nothing moves
          <li key={index}>
            {tell('file.line', { line, text: isolated(text), reason: tell(`refusal.${reason}`) })}
          </li>
        ))}
      </ul>
    </>
  );
}
