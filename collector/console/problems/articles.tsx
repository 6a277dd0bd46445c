import type { VNode } from 'preact';
import { OFFERS_SHOWN_FROM } from '../../../shared/problems/article-outcome.ts';
import type { ArticleLine } from '../../../shared/protocol/console/problems.ts';
import { say as sayWords } from '../../../shared/survey/words.ts';
import { IntervalBar } from '../charts/bar.tsx';
import { numberText, valueText } from '../kit/format.ts';
import { localeNow } from '../kit/language.ts';
import { Wide } from '../kit/wide.tsx';
import { tell } from './words.tsx';

/** Each article with what became of its offers, in the survey's order: never by how much it helped. */
export const Articles = ({ articles }: { readonly articles: readonly ArticleLine[] }): VNode => (
  <section class="card stack" aria-labelledby="articles">
    <h2 id="articles">{tell('articles')}</h2>
    <p class="quiet">{tell('articles.what')}</p>
    {articles.length === 0 ? (
      <p>{tell('articles.none')}</p>
    ) : (
      <Wide title={tell('articles')}>
        <table class="quality-table">
          <thead>
            <tr>
              <th scope="col">{tell('article')}</th>
              <th scope="col" class="end">
                {tell('offered')}
              </th>
              <th scope="col" class="end">
                {tell('yes')}
              </th>
              <th scope="col" class="end">
                {tell('article.back')}
              </th>
              <th scope="col">{tell('share')}</th>
            </tr>
          </thead>
          <tbody>
            {articles.map((article) => (
              <Line key={article.id} article={article} />
            ))}
          </tbody>
        </table>
      </Wide>
    )}
  </section>
);

function Line({ article }: { readonly article: ArticleLine }): VNode {
  const { id, title, offered, saidYes, saidNo, saidNothing, back, unknown, young, page } = article;
  return (
    <tr>
      <th scope="row">
        <bdi>{title === null ? id : sayWords(title, localeNow())}</bdi>
        {title === null && <span class="badge">{tell('article.former')}</span>}
        <p class="quiet small">
          {tell('article.detail', { no: saidNo, nothing: saidNothing, unknown, young })}
        </p>
        {page.opened + page.asked > 0 && <p class="quiet small">{tell('page.line', page)}</p>}
      </th>
      <td class="figure end">{numberText(offered)}</td>
      <td class="figure end">{numberText(saidYes)}</td>
      <td class="figure end">{numberText(back)}</td>
      <td class="interval-cell">
        <Helped article={article} />
      </td>
    </tr>
  );
}

/** The share an article helped, or why none is told. */
export function Helped({ article: { value, interval, n } }: { readonly article: ArticleLine }): VNode {
  if (value === null || interval === null)
    return <p class="quiet small">{tell('article.few', { from: OFFERS_SHOWN_FROM, n })}</p>;
  return (
    <>
      <strong class="figure">{valueText(value, 'share')}</strong>
      <IntervalBar value={value} interval={interval} possible={[0, 1]} />
      <p class="quiet small">
        {tell('standing', { low: numberText(100 * interval.low), high: numberText(100 * interval.high), n })}
      </p>
    </>
  );
}
