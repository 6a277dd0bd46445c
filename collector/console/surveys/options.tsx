import type { VNode } from 'preact';
import type { Question } from '../../../shared/survey/survey.ts';
import { tell } from '../editing/words.ts';
import { Icon } from '../kit/icon.tsx';
import { freshName, moved } from './document.ts';
import { type Tongues, WordsField } from './words-field.tsx';

type Choice = Extract<Question, { kind: 'choice' | 'multichoice' }>;

interface OptionsProps {
  readonly question: Choice;
  readonly tongues: Tongues;
  onChange(question: Choice): void;
}

/** The answers of a question to choose from. Their values stay when their words change: rules and figures go by them. */
export function Options({ question, tongues, onChange }: OptionsProps): VNode {
  const { options } = question;
  const set = (next: Choice['options']): void => onChange({ ...question, options: next });
  const add = (): void => {
    const value = freshName(
      options.map((one) => one.value),
      `answer_${options.length + 1}`,
    );
    set([...options, { value, label: { [tongues.main]: '' } }]);
  };
  return (
    <fieldset class="stack">
      <legend>{tell('editor.options')}</legend>
      <ol class="options">
        {options.map((option, i) => (
          <li key={option.value}>
            <WordsField
              what={tell('editor.option', { n: i + 1 })}
              words={option.label}
              tongues={tongues}
              onChange={(label) => set(options.map((one, n) => (n === i ? { ...option, label } : one)))}
            />
            <div class="row">
              <label class="radio">
                <input
                  type="checkbox"
                  checked={option.text ?? false}
                  onChange={({ currentTarget: { checked } }) =>
                    set(
                      options.map((one, n) =>
                        n === i
                          ? { value: one.value, label: one.label, ...(checked && { text: true }) }
                          : one,
                      ),
                    )
                  }
                />
                {tell('editor.option text')}
              </label>
              <button
                type="button"
                class="round"
                disabled={i === 0}
                aria-label={tell('editor.option up', { n: i + 1 })}
                onClick={() => set(moved(options, i, i - 1))}
              >
                <Icon name="up" />
              </button>
              <button
                type="button"
                class="round"
                aria-label={tell('editor.option remove', { n: i + 1 })}
                onClick={() => set(options.filter((_, n) => n !== i))}
              >
                <Icon name="close" />
              </button>
            </div>
          </li>
        ))}
      </ol>
      <div class="row">
        <button type="button" disabled={options.length >= 30} onClick={add}>
          {tell('editor.option add')}
        </button>
      </div>
    </fieldset>
  );
}
