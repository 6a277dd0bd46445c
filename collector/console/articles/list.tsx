import type { VNode } from 'preact';
import type { ArticleLine, Problems } from '../../../shared/protocol/console/problems.ts';
import type { Article } from '../../../shared/survey/offered.ts';
import { languagesOf } from '../../../shared/survey/problems.ts';
import type { Survey } from '../../../shared/survey/survey.ts';
import { say as sayWords } from '../../../shared/survey/words.ts';
import { read } from '../client/request.ts';
import { History } from '../editing/history.tsx';
import { tell as tellEditing } from '../editing/words.ts';
import { PeriodPicker } from '../filter/period-picker.tsx';
import { daysOf, filter } from '../filter/state.ts';
import { numberText } from '../kit/format.ts';
import { Icon } from '../kit/icon.tsx';
import { localeNow } from '../kit/language.ts';
import { Link } from '../kit/link.tsx';
import { useResource } from '../kit/resource.ts';
import { Helped } from '../problems/articles.tsx';
import { Missed } from '../problems/missed.tsx';
import { problemName } from '../problems/problem.tsx';
import { TellApart } from '../problems/tell-apart.tsx';
import { PAGE, type Wish } from '../problems/wish.ts';
import { tell as tellProblems } from '../problems/words.tsx';
import { articlesIn } from './document.ts';
import { FromProblem } from './from-problem.tsx';
import { missingIn, Said, withNumbers } from './languages.tsx';
import { tell } from './words.ts';

interface ListProps {
  readonly survey: Survey;
  readonly figures: Problems;
  /** Nothing can be changed: the file rules. */
  readonly fixed: boolean;
  /** Changes with each publication. */
  readonly turn: number | null;
  onBegin(wish: Wish): void;
  onRemove(id: string): void;
  /** An earlier version holds again. */
  onTakenBack(): void;
}

/** Each article with its languages, what it answers and what became of its offers; and what none answers. */
export function ArticleList(props: ListProps): VNode {
  const { survey, figures, fixed, turn, onBegin, onRemove, onTakenBack } = props;
  const articles = articlesIn(survey);
  const history = useResource(`history ${turn ?? 0}`, (signal) => read('/v1/console/settings', { signal }));
  return (
    <>
      <p class="quiet">{tell('what')}</p>
      <div class="row between below">
        <div class="row">
          <PeriodPicker days={daysOf(filter.value)} />
          <TellApart problems={figures} by={figures.by} />
        </div>
        {!fixed && (
          <button type="button" onClick={() => onBegin({})}>
            {tell('new')}
          </button>
        )}
      </div>
      {articles.length === 0 && <p class="card quiet">{tell('none')}</p>}
      <ul class="plain-list problem-list">
        {articles.map((article) => (
          <Line
            key={article.id}
            article={article}
            survey={survey}
            figure={figures.articles.find(({ id, title }) => id === article.id && title !== null) ?? null}
            fixed={fixed}
            onRemove={() => onRemove(article.id)}
          />
        ))}
      </ul>
      {!fixed && <FromProblem figures={figures} onBegin={onBegin} />}
      <Missed missed={figures.missed} />
      {history.data && (
        <History
          key={history.data.number ?? 0}
          overview={history.data}
          area="surveys"
          onPublished={() => {
            history.reload();
            onTakenBack();
          }}
        />
      )}
    </>
  );
}

interface LineProps {
  readonly article: Article;
  readonly survey: Survey;
  /** null: it is not published. */
  readonly figure: ArticleLine | null;
  readonly fixed: boolean;
  onRemove(): void;
}

function Line({ article, survey, figure, fixed, onRemove }: LineProps): VNode {
  const title = sayWords(article.title, localeNow(), survey.language) || tell('untitled');
  const { said, missing } = missingIn(article, languagesOf(survey));
  return (
    <li class="card stack article-line">
      <div class="apart">
        <h2>
          <bdi>{title}</bdi> {figure === null && <span class="badge">{tell('draft')}</span>}
        </h2>
        {!fixed && (
          <div class="row">
            <Link
              page={PAGE}
              search={new URLSearchParams({ article: article.id })}
              class="button"
              title={tell('edit of', { title })}
            >
              {tellEditing('surveys.edit')}
            </Link>
            <button type="button" aria-label={tell('remove of', { title })} onClick={onRemove}>
              <Icon name="close" />
            </button>
          </div>
        )}
      </div>
      <Said said={said} missing={missing} />
      {figure && <Became figure={figure} />}
    </li>
  );
}

/** What it answers, and what became of its offers in these days. */
function Became({ figure }: { readonly figure: ArticleLine }): VNode {
  const { topics, lacking, offered, saidYes, saidNo, saidNothing, back, unknown, young, page } = figure;
  const names = topics.map((topic) => ({ name: problemName(topic), n: topic.n }));
  return (
    <>
      <p>{topics.length === 0 ? tell('topics none') : tell('topics', { topics: withNumbers(names) })}</p>
      {lacking.length > 0 && (
        <p>
          {tell('lacking', { languages: withNumbers(lacking.map(({ language, n }) => ({ language, n }))) })}
        </p>
      )}
      <dl class="problem-parts">
        {(
          [
            ['offered', offered],
            ['yes', saidYes],
            ['article.back', back],
          ] as const
        ).map(([key, n]) => (
          <div key={key}>
            <dt class="quiet small">{tellProblems(key)}</dt>
            <dd>
              <strong class="figure">{numberText(n)}</strong>
            </dd>
          </div>
        ))}
        <div>
          <dt class="quiet small">{tellProblems('share')}</dt>
          <dd>
            <Helped article={figure} />
          </dd>
        </div>
      </dl>
      <p class="quiet small">
        {tellProblems('article.detail', { no: saidNo, nothing: saidNothing, unknown, young })}
      </p>
      {page.opened + page.asked > 0 && <p class="quiet small">{tellProblems('page.line', page)}</p>}
    </>
  );
}
