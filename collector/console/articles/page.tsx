import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Problems, ProblemWords } from '../../../shared/protocol/console/problems.ts';
import type { SettingsAreaNow } from '../../../shared/protocol/console/settings.ts';
import { problemsIn } from '../../../shared/survey/problems.ts';
import type { Survey } from '../../../shared/survey/survey.ts';
import { read } from '../client/request.ts';
import { tell as tellEditing } from '../editing/words.ts';
import { daysOf, filter } from '../filter/state.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Link } from '../kit/link.tsx';
import { Failure, Notice } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { go, place } from '../kit/router.ts';
import { PAGE, type Wish, wishIn } from '../problems/wish.ts';
import { placedIn, type SurveysDocument, withSurvey } from '../surveys/document.ts';
import { useSurveysDraft } from '../surveys/draft.ts';
import { PublishBar } from '../surveys/publish.tsx';
import { articleOf, articlesIn, newArticle, withArticle, withoutArticle } from './document.ts';
import { ArticleEditor } from './editor.tsx';
import { ArticleList } from './list.tsx';
import { tell } from './words.ts';

const AREA = { area: 'surveys' } as const;
const readArea = (signal?: AbortSignal): Promise<SettingsAreaNow> =>
  read('/v1/console/settings/areas/:area', { params: AREA, ...(signal && { signal }) });

/** Every article, and the one that is written; they stand in the survey before the session and are published with it. */
export function Articles(): VNode {
  const published = useSignal<number | null>(null);
  const { data, error, reload } = useResource('articles', async (signal) => {
    const [now, { surveys }] = await Promise.all([readArea(signal), read('/v1/console/gallery', { signal })]);
    return { now, gallery: surveys };
  });
  const by = place.value.search.get('by');
  const query = new URLSearchParams({ ...daysOf(filter.value), ...(by !== null && { by }) });
  const figures = useResource(`${query} ${published.value ?? 0}`, (signal) =>
    read('/v1/console/problems', { query, signal }),
  );
  const failed = error && !data ? error : figures.error;
  return (
    <>
      {failed && <Failure error={failed} onRetry={error ? reload : figures.reload} />}
      {data && figures.data && (
        <Written
          {...data}
          figures={figures.data}
          published={published.value}
          onTakenBack={reload}
          onPublished={(number) => {
            published.value = number;
          }}
        />
      )}
    </>
  );
}

interface WrittenProps {
  readonly now: SettingsAreaNow;
  readonly gallery: readonly Survey[];
  readonly figures: Problems;
  /** The version that was just published, or null. */
  readonly published: number | null;
  onPublished(number: number | null): void;
  onTakenBack(): void;
}

function Written({ now, gallery, figures, published, onPublished, onTakenBack }: WrittenProps): VNode {
  const draft = useSurveysDraft(now);
  const wrote = useSignal<{ readonly article: string; readonly words: ProblemWords } | null>(null);
  const { trouble, attempt } = useAttempt();
  const fixed = now.source === 'file';
  const document = draft.document.value;
  const surveys = placedIn(document, gallery);
  const survey = surveys.find((one) => one.place === 'before')?.survey ?? null;
  const { search } = place.value;
  const edited = survey && articlesIn(survey).find(({ id }) => id === search.get('article'));
  const change = (next: Survey): void => {
    onPublished(null);
    if (survey) draft.change(withSurvey(document, 'before', survey.id, next));
  };
  const settle = async (number: number | null, said?: SurveysDocument): Promise<void> => {
    const newest = await readArea();
    draft.settle(newest.document as SurveysDocument, newest.number, said);
    onPublished(number);
  };
  const begin = (wish: Wish): Promise<void> =>
    attempt(async () => {
      if (!survey) return;
      const begun = { survey, former: figures.articles.map(({ id }) => id) };
      const words =
        'code' in wish ? await read('/v1/console/problems/words', { query: queryOf(wish, figures) }) : null;
      const article = words ? articleOf(words, begun) : newArticle(begun, 'terms' in wish ? wish.terms : '');
      wrote.value = words && { article: article.id, words };
      change(withArticle(survey, article));
      go(PAGE, new URLSearchParams({ article: article.id }), { replace: wishIn(search) !== null });
    });
  const wish = fixed ? null : wishIn(search);
  const asked = JSON.stringify(wish);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for what the address asks for
  useEffect(() => {
    if (wish) void begin(wish);
  }, [asked]);

  return (
    <>
      {fixed && (
        <Notice title={tellEditing('source.file')}>
          <p>{tellEditing('source.file what')}</p>
          <Link page="set-up/settings">{tellEditing('source.title')}</Link>
        </Notice>
      )}
      <div role="status">
        {published !== null && <p class="card done">{tellEditing('publish.done', { number: published })}</p>}
        {trouble.value !== null && <p class="trouble">{trouble}</p>}
      </div>
      {!survey && (
        <p class="card">
          {tell('none asked')} <Link page="set-up/surveys">{tell('to surveys')}</Link>
        </p>
      )}
      {survey && edited && !fixed && (
        <ArticleEditor
          key={edited.id}
          survey={survey}
          article={edited}
          turn={draft.sent.value}
          words={wrote.value?.article === edited.id ? wrote.value.words : null}
          lacking={figures.articles.find(({ id }) => id === edited.id)?.lacking ?? []}
          onChange={(article) => change(withArticle(survey, article))}
        />
      )}
      {survey && (!edited || fixed) && (
        <ArticleList
          survey={survey}
          figures={figures}
          fixed={fixed}
          turn={published}
          onBegin={(one) => void begin(one)}
          onRemove={(id) => change(withoutArticle(survey, id))}
          onTakenBack={onTakenBack}
        />
      )}
      {!fixed && (edited || draft.kept.value !== 'clean') && (
        <PublishBar
          draft={draft}
          blocked={surveys.some((one) => [...problemsIn(one.survey)].length > 0)}
          onSettled={(...settled) => void settle(...settled)}
        />
      )}
    </>
  );
}

const queryOf = (
  { code }: Extract<Wish, { readonly code: string | null }>,
  { by, from, to }: Problems,
): URLSearchParams =>
  new URLSearchParams({ from, to, ...(by !== null && { by }), ...(code !== null && { code }) });
