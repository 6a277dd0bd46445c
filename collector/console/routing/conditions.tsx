import type { VNode } from 'preact';
import type { RoutingSetUp } from '../../../shared/protocol/console/routing.ts';
import type { RoutingRule } from '../../../shared/routing/desk.ts';
import { Icon } from '../kit/icon.tsx';
import { say } from '../kit/language.ts';
import { optionText, questionText } from './names.ts';

type When = RoutingRule['when'];

/** One value stands by itself, several in a list: as in the configuration file. */
const asWanted = (values: readonly string[]): string | string[] =>
  values.length === 1 ? (values[0] ?? '') : [...values];

/** When the rule fits: each question with the answers that count, ticked. */
export function Conditions({
  when,
  setUp,
  onChange,
}: {
  readonly when: When;
  readonly setUp: RoutingSetUp;
  onChange(when: When): void;
}): VNode {
  const left = setUp.askable.filter(({ id }) => !Object.hasOwn(when, id));
  const without = (question: string): When =>
    Object.fromEntries(Object.entries(when).filter(([each]) => each !== question));
  const begin = (id: string): void => {
    const first = setUp.askable.find((asked) => asked.id === id)?.options[0]?.value;
    if (first !== undefined) onChange({ ...when, [id]: first });
  };
  return (
    <fieldset class="stack">
      <legend>{say('edit.when')}</legend>
      {Object.entries(when).map(([question, wanted]) => (
        <Condition
          key={question}
          question={question}
          wanted={[wanted].flat()}
          setUp={setUp}
          onChange={(values) =>
            onChange(values.length === 0 ? without(question) : { ...when, [question]: asWanted(values) })
          }
        />
      ))}
      {left.length > 0 && (
        <label class="field">
          {say(Object.keys(when).length > 0 ? 'edit.and' : 'edit.question')}
          <select value="" onChange={({ currentTarget }) => begin(currentTarget.value)}>
            <option value="">{say('edit.left open')}</option>
            {left.map(({ id }) => (
              <option key={id} value={id}>
                {questionText(setUp, id)}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}

function Condition({
  question,
  wanted,
  setUp,
  onChange,
}: {
  readonly question: string;
  readonly wanted: readonly string[];
  readonly setUp: RoutingSetUp;
  onChange(values: readonly string[]): void;
}): VNode {
  const known = setUp.askable.find(({ id }) => id === question)?.options.map(({ value }) => value) ?? [];
  const title = questionText(setUp, question);
  return (
    <fieldset class="row condition" aria-label={title}>
      <span>{title}</span>
      {[...new Set([...known, ...wanted])].map((value) => (
        <label key={value} class="radio">
          <input
            type="checkbox"
            checked={wanted.includes(value)}
            onChange={({ currentTarget }) =>
              onChange(currentTarget.checked ? [...wanted, value] : wanted.filter((each) => each !== value))
            }
          />
          {optionText(setUp, question, value)}
        </label>
      ))}
      <button
        type="button"
        class="round"
        aria-label={say('edit.remove of', { what: title })}
        onClick={() => onChange([])}
      >
        <Icon name="close" />
      </button>
    </fieldset>
  );
}
