import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { SurveyLook } from '../../../shared/protocol/console/survey-look.ts';
import type { Article } from '../../../shared/survey/offered.ts';
import { languagesOf } from '../../../shared/survey/problems.ts';
import type { Survey } from '../../../shared/survey/survey.ts';
import { say } from '../../../shared/survey/words.ts';
import { type Key, tell } from '../editing/words.ts';
import { languageText } from '../kit/format.ts';

const WAYS = ['inline', 'popup', 'page', 'link'] as const satisfies readonly SurveyLook['way'][];
const ARTICLE_WAYS = [...WAYS, 'help'] as const;
const THEMES = ['light', 'dark'] as const;

interface PreviewProps {
  readonly survey: Survey;
  /** Changes whenever the server has got something new. */
  readonly turn: number;
  /** The one article of it that is looked at; left out: the whole survey. */
  readonly article?: Article;
}

/** The widget itself with the draft, in a frame that sends and keeps nothing. */
export function Preview({ survey, turn, article }: PreviewProps): VNode {
  const way = useSignal<SurveyLook['way']>('inline');
  const theme = useSignal<SurveyLook['theme']>('light');
  const language = useSignal<string | null>(null);
  const again = useSignal(0);
  const spoken = languagesOf(survey);
  const shown = spoken.find((tag) => tag === language.value) ?? survey.language;
  const { language: main } = survey;
  const isTitled = survey.questions.every(({ title }) => say(title, main, main).trim() !== '');
  const look = {
    ...{ survey: survey.id, language: shown, theme: theme.value, way: way.value },
    ...(article && { article: article.id }),
  };
  const choice = <Value extends string>(
    label: Key,
    value: Value,
    options: readonly (readonly [Value, string])[],
    choose: (value: Value) => void,
  ): VNode => (
    <label class="field">
      {tell(label)}
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value as Value)}>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section class="card stack preview" aria-labelledby="preview">
      <h2 id="preview">{tell('preview.title')}</h2>
      <p class="quiet small">{tell('preview.what')}</p>
      <div class="row below">
        {choice(
          'preview.way',
          way.value,
          (article ? ARTICLE_WAYS : WAYS).map((each) => [each, tell(`preview.${each}`)] as const),
          (value) => {
            way.value = value;
          },
        )}
        {choice(
          'preview.language',
          shown,
          spoken.map((tag) => [tag, languageText(tag)] as const),
          (value) => {
            language.value = value;
          },
        )}
        {choice(
          'preview.theme',
          theme.value,
          THEMES.map((each) => [each, tell(`preview.${each}`)] as const),
          (value) => {
            theme.value = value;
          },
        )}
        <button
          type="button"
          onClick={() => {
            again.value += 1;
          }}
        >
          {tell('preview.again')}
        </button>
      </div>
      {isTitled ? (
        <iframe
          key={`${turn} ${again.value}`}
          title={tell('preview.title')}
          src={`/console/preview?${new URLSearchParams(look)}`}
        />
      ) : (
        <p>{tell('preview.untitled')}</p>
      )}
    </section>
  );
}
