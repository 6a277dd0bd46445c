import type { VNode } from 'preact';
import type { RoutingSetUp } from '../../../shared/protocol/console/routing.ts';
import { me } from '../client/session.ts';
import { say } from '../kit/language.ts';
import { channelText, languageText, optionText, questionText } from './names.ts';
import { caseAgain, emptyCase, pastText, type Trying } from './trial-case.ts';

interface FormProps {
  readonly setUp: RoutingSetUp;
  readonly trying: Trying;
  onChange(trying: Trying): void;
}

/** What a customer may say, and when they come. Every choice is answered at once: there is nothing to send. */
export function TrialForm({ setUp, trying, onChange }: FormProps): VNode {
  const set = (over: Partial<Trying>): void => onChange({ ...trying, ...over });
  return (
    <div class="trial-form">
      {setUp.cases.length > 0 && <BeginWith setUp={setUp} trying={trying} onChange={onChange} />}
      {setUp.askable.map((asked) =>
        asked.several ? (
          <Several
            key={asked.id}
            id={asked.id}
            setUp={setUp}
            chosen={trying.answers[asked.id] ?? []}
            onChange={(values) => set({ answers: { ...trying.answers, [asked.id]: values } })}
          />
        ) : (
          <Choice
            key={asked.id}
            label={questionText(setUp, asked.id)}
            value={trying.answers[asked.id]?.[0] ?? ''}
            options={[
              ['', say('trial.not said')],
              ...asked.options.map(({ value }) => [value, optionText(setUp, asked.id, value)] as const),
            ]}
            onChange={(value) =>
              set({ answers: { ...trying.answers, [asked.id]: value === '' ? [] : [value] } })
            }
          />
        ),
      )}
      <Choice
        label={say('trial.language')}
        value={trying.locale}
        options={[...new Set([...setUp.languages, trying.locale])].map((tag) => [tag, languageText(tag)])}
        onChange={(locale) => set({ locale })}
      />
      <Choice
        label={say('trial.channel')}
        value={trying.channel}
        options={[...new Set([...setUp.channels, trying.channel])].map((id) => [id, channelText(id)])}
        onChange={(channel) => set({ channel })}
      />
      <When trying={trying} set={set} />
    </div>
  );
}

function BeginWith({ setUp, trying, onChange }: FormProps): VNode {
  const zone = me()?.zone ?? 'UTC';
  return (
    <Choice
      label={say('trial.begin')}
      value={null}
      options={[
        ['', say('trial.begin empty')],
        ...setUp.cases.map((past) => [past.session, pastText(past, setUp, zone)] as const),
      ]}
      onChange={(session) => {
        const past = setUp.cases.find((each) => each.session === session);
        onChange(past ? caseAgain(past, trying.at) : { ...emptyCase(setUp), at: trying.at });
      }}
    />
  );
}

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  /** Null: whatever was chosen last. */
  readonly value: string | null;
  readonly options: readonly (readonly [value: string, text: string])[];
  onChange(value: string): void;
}): VNode {
  return (
    <label class="field">
      {label}
      <select
        {...(value !== null && { value })}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {options.map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function Several({
  id,
  setUp,
  chosen,
  onChange,
}: {
  readonly id: string;
  readonly setUp: RoutingSetUp;
  readonly chosen: readonly string[];
  onChange(values: readonly string[]): void;
}): VNode {
  const options = setUp.askable.find((asked) => asked.id === id)?.options ?? [];
  return (
    <fieldset>
      <legend>{questionText(setUp, id)}</legend>
      {options.map(({ value }) => (
        <label key={value} class="radio">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) =>
              onChange(currentTarget.checked ? [...chosen, value] : chosen.filter((each) => each !== value))
            }
          />
          {optionText(setUp, id, value)}
        </label>
      ))}
    </fieldset>
  );
}

/** The next full hour of this browser's clock: a moment to begin choosing from. */
const soon = (): string => {
  const at = new Date(Date.now() + 3_600_000);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:00`;
};

function When({ trying: { at }, set }: { readonly trying: Trying; set(over: Partial<Trying>): void }): VNode {
  return (
    <fieldset class="whole">
      <legend>{say('trial.when')}</legend>
      <label class="radio">
        <input type="radio" name="trial-when" checked={at === null} onChange={() => set({ at: null })} />
        {say('trial.now')}
      </label>
      <label class="radio">
        <input type="radio" name="trial-when" checked={at !== null} onChange={() => set({ at: soon() })} />
        {say('trial.at')}
      </label>
      {at !== null && (
        <>
          <label class="field">
            {say('trial.time', { zone: me()?.zone ?? 'UTC' })}
            <input
              type="datetime-local"
              value={at}
              onChange={({ currentTarget: { value } }) => value !== '' && set({ at: value.slice(0, 16) })}
            />
          </label>
          <p class="quiet small">{say('trial.at what')}</p>
        </>
      )}
    </fieldset>
  );
}
