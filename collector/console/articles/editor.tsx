import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { directionOf } from '../../../shared/locales/direction.ts';
import type { ArticleLine, ProblemWords } from '../../../shared/protocol/console/problems.ts';
import type { Article } from '../../../shared/survey/offered.ts';
import { languagesOf, problemsIn } from '../../../shared/survey/problems.ts';
import type { Survey } from '../../../shared/survey/survey.ts';
import { say as sayWords } from '../../../shared/survey/words.ts';
import { tell as tellEditing } from '../editing/words.ts';
import { languageText } from '../kit/format.ts';
import { languages, localeNow } from '../kit/language.ts';
import { Link } from '../kit/link.tsx';
import { PAGE } from '../problems/wish.ts';
import { ArticleFields } from '../surveys/article-fields.tsx';
import { ConditionEditor } from '../surveys/condition.tsx';
import { Preview } from '../surveys/preview.tsx';
import { WordsField } from '../surveys/words-field.tsx';
import { missingIn, Said, withNumbers } from './languages.tsx';
import { tell } from './words.ts';

interface EditorProps {
  readonly survey: Survey;
  readonly article: Article;
  /** Changes whenever the server has got something new. */
  readonly turn: number;
  /** What it was filled from; null: nothing. */
  readonly words: ProblemWords | null;
  readonly lacking: ArticleLine['lacking'];
  onChange(article: Article): void;
}

/** One article in every language of its survey, beside it as customers will see it. */
export function ArticleEditor({ survey, article, turn, words, lacking, onChange }: EditorProps): VNode {
  const added = useSignal<readonly string[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const spoken = [...new Set([...languagesOf(survey), ...added.value])];
  const tongues = { shown: spoken, main: survey.language };
  const { said, missing } = missingIn(article, spoken);
  const problems = [...problemsIn(survey)].filter(({ question }) => question === article.id);
  return (
    <>
      <div class="row">
        <Link page={PAGE}>{tell('all')}</Link>
      </div>
      <h2 class="article-title" tabIndex={-1} ref={heading}>
        <bdi>{sayWords(article.title, localeNow(), survey.language) || tell('untitled')}</bdi>
      </h2>
      {words && <Wrote words={words} />}
      <div class="editor">
        <section class="card stack" aria-label={tellEditing('kind.article')}>
          <div class="row between">
            <Said said={said} missing={missing} />
            <AddLanguage
              spoken={spoken}
              onAdd={(tag) => {
                added.value = [...added.value, tag];
              }}
            />
          </div>
          {lacking.length > 0 && (
            <p class="quiet small">{tell('lacking', { languages: withNumbers(lacking) })}</p>
          )}
          <div role="alert">
            {problems.map(({ code, about }) => (
              <p key={`${code} ${about}`} class="trouble small">
                {tellEditing(`problem.${code}`, { about })}
              </p>
            ))}
          </div>
          <WordsField
            what={tell('title')}
            words={article.title}
            tongues={tongues}
            onChange={(title) => onChange({ ...article, title })}
          />
          <ArticleFields article={article} tongues={tongues} onChange={onChange} />
          <ConditionEditor
            questions={survey.questions}
            at={survey.questions.findIndex(({ id }) => id === article.id)}
            language={survey.language}
            onChange={(when) => {
              const { when: _, ...rest } = article;
              onChange(when ? { ...rest, when } : rest);
            }}
          />
        </section>
        <Preview survey={survey} turn={turn} article={article} />
      </div>
    </>
  );
}

const AddLanguage = ({
  spoken,
  onAdd,
}: {
  readonly spoken: readonly string[];
  onAdd(tag: string): void;
}): VNode | null => {
  const others = languages.filter((tag) => !spoken.includes(tag));
  if (others.length === 0) return null;
  return (
    <select
      aria-label={tellEditing('editor.add language')}
      value=""
      onChange={({ currentTarget }) => {
        onAdd(currentTarget.value);
        currentTarget.value = '';
      }}
    >
      <option value="">{tellEditing('editor.add language')}</option>
      {others.map((tag) => (
        <option key={tag} value={tag}>
          {languageText(tag)}
        </option>
      ))}
    </select>
  );
};

/** What customers wrote about the problem the article was filled from. */
const Wrote = ({ words: { requests, said } }: { readonly words: ProblemWords }): VNode => (
  <section class="card stack" aria-labelledby="wrote">
    <h3 id="wrote">{tell('wrote.title')}</h3>
    <p class="quiet">
      {requests.written === 0 ? tell('wrote.none') : tell('wrote.what', requests)} {tell('filled')}
    </p>
    {said.length > 0 && (
      <ul class="plain-list">
        {said.map(({ text, language }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two customers may write the same
          <li key={i}>
            <q lang={language} dir={directionOf(language)}>
              {text}
            </q>
          </li>
        ))}
      </ul>
    )}
  </section>
);
