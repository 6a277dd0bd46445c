import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import type { ChooseSummary, SummaryChoice, SummaryWeek } from '../../../shared/protocol/console/summary.ts';
import { send } from '../client/request.ts';
import { useAttempt } from '../kit/attempt.ts';
import { FormEnd } from '../kit/form-end.tsx';
import { languageText } from '../kit/format.ts';
import { type Language, languageNow, languages, localeNow } from '../kit/language.ts';
import { weekStart } from '../kit/week.ts';
import { tell } from './words.ts';

const WEEKS: readonly SummaryWeek[] = [1, 6, 7];

/** As the reader's own region counts, where a mail can. */
const usualWeek = (): SummaryWeek => WEEKS.find((week) => week === weekStart(localeNow())) ?? 1;

interface FormProps {
  readonly wish: SummaryChoice['wish'];
  onChanged(): void;
}

/** Where the summary goes, in which language, and how its weeks begin. What was typed stays when it is refused. */
export function SummaryForm({ wish, onChanged }: FormProps): VNode {
  const email = useSignal(wish?.email ?? '');
  const language = useSignal<Language>(
    languages.find((tag) => tag === wish?.language) ?? languageNow() ?? 'en',
  );
  const week = useSignal<SummaryWeek>(WEEKS.find((day) => day === wish?.week) ?? usualWeek());
  const { busy, trouble, attempt } = useAttempt();
  const isOn = wish?.state === 'on' || wish?.state === 'unconfirmed';
  const change = async (work: () => Promise<unknown>): Promise<void> => {
    await attempt(work);
    if (trouble.value === null) onChanged();
  };
  const save = (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const body: ChooseSummary = { email: email.value, language: language.value, week: week.value };
    return change(() => send('/v1/console/summary', body));
  };
  return (
    <form class="stack" onSubmit={(event) => void save(event)}>
      <div class="row below">
        <label class="field">
          {tell('email')}
          <input
            required
            type="email"
            dir="ltr"
            autocomplete="email"
            maxLength={254}
            value={email}
            onInput={({ currentTarget }) => {
              email.value = currentTarget.value;
            }}
          />
        </label>
        <label class="field">
          {tell('language')}
          <select
            value={language}
            onChange={({ currentTarget }) => {
              language.value = currentTarget.value as Language;
            }}
          >
            {languages.map((tag) => (
              <option key={tag} value={tag}>
                {languageText(tag)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          {tell('week')}
          <select
            value={week}
            onChange={({ currentTarget }) => {
              week.value = Number(currentTarget.value) as SummaryWeek;
            }}
          >
            {WEEKS.map((day) => (
              <option key={day} value={day}>
                {tell(`week ${day}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <FormEnd label={tell(wish?.state === 'on' ? 'save' : 'ask')} busy={busy} trouble={trouble}>
        {isOn && (
          <button
            type="button"
            disabled={busy.value}
            onClick={() => void change(() => send('/v1/console/summary/off', null))}
          >
            {tell('stop')}
          </button>
        )}
      </FormEnd>
    </form>
  );
}
