import type { VNode } from 'preact';
import { saidIn } from '../../../shared/survey/problems.ts';
import type { Survey } from '../../../shared/survey/survey.ts';
import { tell } from '../editing/words.ts';
import { languageText } from '../kit/format.ts';
import { languages } from '../kit/language.ts';

/** Which languages stand side by side, how much each says, and which one the survey falls back to. */
export function Languages({
  survey,
  spoken,
  shown,
  onShow,
  onMain,
}: {
  readonly survey: Survey;
  readonly spoken: readonly string[];
  readonly shown: readonly string[];
  onShow(tag: string, isShown: boolean): void;
  onMain(tag: string): void;
}): VNode {
  const others = languages.filter((tag) => !spoken.includes(tag));
  return (
    <section class="card stack">
      <label class="field">
        {tell('editor.main')}
        <select value={survey.language} onChange={({ currentTarget: { value } }) => onMain(value)}>
          {[...new Set([...spoken, ...languages])].map((tag) => (
            <option key={tag} value={tag}>
              {languageText(tag)}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="stack">
        <legend>{tell('editor.languages')}</legend>
        <div class="row">
          {spoken.map((tag) => {
            const { said, of } = saidIn(survey, tag);
            const isShown = shown.includes(tag);
            return (
              <button
                key={tag}
                type="button"
                aria-pressed={isShown}
                disabled={tag === survey.language}
                class={said < of ? 'lacking' : ''}
                onClick={() => onShow(tag, !isShown)}
              >
                {tell('editor.said', { language: languageText(tag), said, of })}
              </button>
            );
          })}
          {others.length > 0 && (
            <select
              aria-label={tell('editor.add language')}
              value=""
              onChange={({ currentTarget }) => {
                onShow(currentTarget.value, true);
                currentTarget.value = '';
              }}
            >
              <option value="">{tell('editor.add language')}</option>
              {others.map((tag) => (
                <option key={tag} value={tag}>
                  {languageText(tag)}
                </option>
              ))}
            </select>
          )}
        </div>
      </fieldset>
    </section>
  );
}
