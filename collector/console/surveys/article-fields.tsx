import type { VNode } from 'preact';
import type { Question } from '../../../shared/survey/survey.ts';
import { tell } from '../editing/words.ts';
import { type Tongues, WordsField } from './words-field.tsx';

type Article = Extract<Question, { kind: 'article' }>;
const WAYS = ['both', 'answers', 'words'] as const;

/** What only an article has: its text, a link, what it is offered by, and where it stands. */
export const ArticleFields = ({
  article,
  tongues,
  onChange,
}: {
  readonly article: Article;
  readonly tongues: Tongues;
  onChange(article: Article): void;
}): VNode => (
  <>
    <WordsField
      what={tell('editor.body')}
      words={article.body}
      tongues={tongues}
      long
      onChange={(body) => onChange({ ...article, body })}
    />
    <label class="field">
      {tell('editor.url')}
      <input
        type="url"
        dir="ltr"
        value={article.url ?? ''}
        onInput={({ currentTarget: { value } }) => {
          const { url: _, ...rest } = article;
          onChange(value === '' ? rest : { ...rest, url: value });
        }}
      />
    </label>
    <label class="field">
      {tell('editor.by')}
      <select
        value={article.by ?? 'both'}
        onChange={({ currentTarget: { value } }) => {
          const { by: _, ...rest } = article;
          onChange(value === 'answers' || value === 'words' ? { ...rest, by: value } : rest);
        }}
      >
        {WAYS.map((way) => (
          <option key={way} value={way}>
            {tell(`editor.by ${way}`)}
          </option>
        ))}
      </select>
    </label>
    {article.by !== 'answers' && (
      <WordsField
        what={tell('editor.terms')}
        words={article.terms}
        tongues={tongues}
        long
        optional
        onChange={(terms) => onChange({ ...article, terms })}
      />
    )}
    <label class="radio">
      <input
        type="checkbox"
        checked={article.audience !== 'asked'}
        onChange={({ currentTarget: { checked } }) =>
          onChange({ ...article, audience: checked ? 'public' : 'asked' })
        }
      />
      {tell('editor.public')}
    </label>
  </>
);
