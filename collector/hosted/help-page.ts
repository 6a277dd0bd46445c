import { directionOf } from '../../shared/locales/direction.ts';
import { type Article, languagesOf } from '../../shared/problems/match.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import { closestLanguage, say } from '../../shared/survey/words.ts';
import { type Html, html } from '../lib/html.ts';
import type { SpokenWords } from '../words/words.ts';

/** The public help page: a list to search, and each article under its own address; without script. */

export interface PublicArticle {
  readonly article: Article;
  readonly survey: Survey;
}

const queryOf = (language: string): string => `?lang=${encodeURIComponent(language)}`;

/** The language an article is read in, by its own tag. */
const toldIn = ({ article, survey }: PublicArticle, language: string): string =>
  closestLanguage(Object.keys(article.body), language, survey.language) ?? survey.language;

const nameOf = (tag: string): string => new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;

/** The same page in each language there are words in. `path`: of this page. */
function languageLinks(languages: readonly string[], now: string, path: string, words: SpokenWords): Html {
  if (languages.length < 2) return html``;
  return html`<nav aria-label="${words.hosted.helpLanguage}">${languages.map(
    (tag) =>
      html`<a href="${path}${queryOf(tag)}" lang="${tag}" hreflang="${tag}"${tag === now && html` aria-current="true"`}>${nameOf(tag)}</a>`,
  )}</nav>`;
}

/** For the page's head: where it stands in each language, and where a browser is served its own. */
export const alternates = (languages: readonly string[], url: string): Html =>
  html`${languages.map((tag) => html`<link rel="alternate" hreflang="${tag}" href="${url}${queryOf(tag)}">`)}<link rel="alternate" hreflang="x-default" href="${url}">`;

export interface ListInput {
  readonly found: readonly PublicArticle[];
  readonly languages: readonly string[];
  readonly language: string;
  readonly words: SpokenWords;
  readonly sought: string;
  /** Where people ask for help; null: nowhere here. */
  readonly ask: string | null;
}

/** The list, or what was found. */
export function helpList({ found, languages, language, words, sought, ask }: ListInput): Html {
  const { hosted } = words;
  return html`<h2 class="question">${hosted.help}</h2>${languageLinks(languages, language, 'help', words)}
<form method="get" action="help" role="search"><label class="question small" for="q">${hosted.helpSearch}</label>
<input id="q" name="q" type="text" maxlength="200" value="${sought}"><input type="hidden" name="lang" value="${language}">
<p><button>${hosted.helpFind}</button></p></form>
${found.length === 0 ? html`<p role="status">${hosted.helpNothing}</p>` : html`<ul class="found">${found.map((one) => line(one, language))}</ul>`}
${sought !== '' && html`<p><a href="help${queryOf(language)}">${hosted.helpAll}</a></p>`}
${ask !== null && html`<p><a class="button" href="${ask}">${hosted.helpAsk}</a></p>`}`;
}

function line(one: PublicArticle, language: string): Html {
  const told = toldIn(one, language);
  return html`<li><a href="help/${one.article.id}${queryOf(language)}" lang="${told}" dir="${directionOf(told)}">${say(one.article.title, told, one.survey.language)}</a></li>`;
}

export interface ArticleInput {
  readonly shown: PublicArticle;
  readonly language: string;
  readonly words: SpokenWords;
  /** Where people ask for help, this article noted; null: nowhere here. */
  readonly ask: string | null;
  /** It was just said that it helped. */
  readonly glad: boolean;
}

/** One article, and whether it helped. */
export function articlePage({ shown, language, words, ask, glad }: ArticleInput): Html {
  const { article } = shown;
  const { hosted, widget } = words;
  const told = toldIn(shown, language);
  const helped = glad
    ? html`<p class="note" role="status">${widget.glad}</p>`
    : html`<form method="post" action="${article.id}${queryOf(language)}"><p class="question small">${widget.solved}</p><button>${widget.yes}</button></form>`;
  return html`<nav><a href="../help${queryOf(language)}">${hosted.helpAll}</a></nav>${languageLinks(languagesOf(article), told, article.id, words)}
<article lang="${told}" dir="${directionOf(told)}"><h2>${say(article.title, told)}</h2>
<p class="words">${say(article.body, told)}</p>${article.url !== undefined && html`<p><a href="${article.url}" rel="noreferrer">${article.url}</a></p>`}</article>
${helped}${!glad && ask !== null && html`<p><a class="button" href="${ask}">${hosted.helpNot}</a></p>`}`;
}
