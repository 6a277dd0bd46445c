import type { VNode } from 'preact';
import type { Question } from '../../../shared/survey/survey.ts';
import { tell } from '../editing/words.ts';
import { ArticleFields } from './article-fields.tsx';
import { Options } from './options.tsx';
import type { Tongues } from './words-field.tsx';

const SCALES = ['faces', 'stars', 'number'] as const;
const FIELDS = ['name', 'email', 'phone'] as const;

/** What only this kind of question has. */
export function Particulars({
  question,
  tongues,
  onChange,
}: {
  readonly question: Question;
  readonly tongues: Tongues;
  onChange(question: Question): void;
}): VNode | null {
  switch (question.kind) {
    case 'choice':
    case 'multichoice':
      return <Options question={question} tongues={tongues} onChange={onChange} />;
    case 'csat':
      return (
        <label class="field">
          {tell('editor.scale')}
          <select
            value={question.scale}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...question, scale: value as (typeof SCALES)[number] })
            }
          >
            {SCALES.map((scale) => (
              <option key={scale} value={scale}>
                {tell(`scale.${scale}`)}
              </option>
            ))}
          </select>
        </label>
      );
    case 'contact':
      return (
        <fieldset class="row">
          <legend>{tell('editor.fields')}</legend>
          {FIELDS.map((field) => (
            <label key={field} class="radio">
              <input
                type="checkbox"
                checked={question.fields.includes(field)}
                // One must be asked for.
                disabled={question.fields.length === 1 && question.fields.includes(field)}
                onChange={({ currentTarget: { checked } }) =>
                  onChange({
                    ...question,
                    fields: FIELDS.filter((one) => (one === field ? checked : question.fields.includes(one))),
                  })
                }
              />
              {tell(`contact.${field}`)}
            </label>
          ))}
        </fieldset>
      );
    case 'article':
      return <ArticleFields article={question} tongues={tongues} onChange={onChange} />;
    default:
      return null;
  }
}
