import type { VNode } from 'preact';
import type { Question } from '../../../shared/survey/survey.ts';
import { say as sayWords } from '../../../shared/survey/words.ts';
import { conditionText } from '../editing/changes.tsx';
import { tell } from '../editing/words.ts';
import {
  answersOf,
  before,
  firstPart,
  joined,
  type Part,
  type Parts,
  partsOf,
  waysOf,
} from './conditions.ts';

interface ConditionProps {
  readonly questions: readonly Question[];
  readonly at: number;
  readonly language: string;
  onChange(when: Question['when']): void;
}

/** When a question is asked, as a sentence with choices in it. */
export function ConditionEditor({ questions, at, language, onChange }: ConditionProps): VNode {
  const { kind, when } = questions[at] ?? {};
  const isOffered = kind === 'article';
  const only = tell(isOffered ? 'when.offered' : 'when.only');
  const earlier = before(questions, at);
  const [nearest] = earlier.toReversed();
  const remove = (
    <button type="button" class="plain" onClick={() => onChange(undefined)}>
      {tell('when.remove')}
    </button>
  );
  if (!when) {
    if (!nearest) return <p class="quiet small">{tell('when.first')}</p>;
    return (
      <div class="row">
        <span class="quiet">{tell(isOffered ? 'when.offered always' : 'when.always')}</span>
        <button type="button" onClick={() => onChange(joined({ join: 'all', parts: [firstPart(nearest)] }))}>
          {tell(isOffered ? 'when.offered add' : 'when.add')}
        </button>
      </div>
    );
  }
  const said = partsOf(when);
  if (!said) {
    return (
      <div class="stack">
        <p>
          {only} <bdi>{conditionText(when)}</bdi>
        </p>
        <p class="quiet small">{tell('when.complex')}</p>
        <div class="row">{remove}</div>
      </div>
    );
  }
  const change = (parts: Parts): void => onChange(joined(parts));
  const setPart = (i: number, part: Part): void =>
    change({ ...said, parts: said.parts.map((each, n) => (n === i ? part : each)) });
  return (
    <fieldset class="when stack">
      <legend>{only}</legend>
      {said.parts.length > 1 && (
        <select
          aria-label={tell('when.join')}
          value={said.join}
          onChange={({ currentTarget: { value } }) => change({ ...said, join: value as Parts['join'] })}
        >
          <option value="all">{tell('when.all')}</option>
          <option value="any">{tell('when.any')}</option>
        </select>
      )}
      {said.parts.map((part, i) => (
        <PartLine
          // biome-ignore lint/suspicious/noArrayIndexKey: two parts may say the same
          key={i}
          part={part}
          earlier={earlier}
          language={language}
          onChange={(next) => setPart(i, next)}
        />
      ))}
      <div class="row">
        {nearest && (
          <button
            type="button"
            class="plain"
            onClick={() => change({ ...said, parts: [...said.parts, firstPart(nearest)] })}
          >
            {tell('when.another')}
          </button>
        )}
        {remove}
      </div>
    </fieldset>
  );
}

interface PartProps {
  readonly part: Part;
  readonly earlier: readonly Question[];
  readonly language: string;
  onChange(part: Part): void;
}

function PartLine({ part, earlier, language, onChange }: PartProps): VNode {
  const asked = earlier.find(({ id }) => id === part.question);
  const answers = asked ? answersOf(asked) : [];
  const answerName = (value: string | number | boolean): string => {
    if (typeof value === 'boolean') return tell(value ? 'when.yes' : 'when.no');
    const option = asked && 'options' in asked ? asked.options.find((one) => one.value === value) : undefined;
    return (option && sayWords(option.label, language)) || String(value);
  };
  return (
    <div class="row">
      <select
        aria-label={tell('when.question')}
        value={part.question}
        onChange={({ currentTarget: { value } }) => {
          const chosen = earlier.find(({ id }) => id === value);
          if (chosen) onChange(firstPart(chosen));
        }}
      >
        {!asked && <option value={part.question}>{part.question}</option>}
        {earlier.map(({ id, title }) => (
          <option key={id} value={id}>
            {sayWords(title, language) || id}
          </option>
        ))}
      </select>
      <select
        aria-label={tell('when.how')}
        value={part.how}
        onChange={({ currentTarget: { value } }) => {
          const how = value as Part['how'];
          onChange({ ...part, how, value: how === 'answered' ? true : (answers[0] ?? part.value) });
        }}
      >
        {(asked ? waysOf(asked) : [part.how]).map((how) => (
          <option key={how} value={how}>
            {tell(`when.${how}`)}
          </option>
        ))}
      </select>
      {part.how !== 'answered' && (
        <select
          aria-label={tell('when.value')}
          value={String(part.value)}
          onChange={({ currentTarget }) => {
            const chosen = answers.find((value) => String(value) === currentTarget.value);
            if (chosen !== undefined) onChange({ ...part, value: chosen });
          }}
        >
          {!answers.includes(part.value) && <option value={String(part.value)}>{String(part.value)}</option>}
          {answers.map((value) => (
            <option key={String(value)} value={String(value)}>
              {answerName(value)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
