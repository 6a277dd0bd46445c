import type { FastifyReply, FastifyRequest } from 'fastify';
import { languagesOf, publicArticles, searchArticles } from '../../shared/problems/match.ts';
import { say } from '../../shared/survey/words.ts';
import { dayOf } from '../../shared/time/periods.ts';
import { helpSource } from '../hosted/found.ts';
import { alternates, articlePage, helpList, type PublicArticle } from '../hosted/help-page.ts';
import { languageOf } from '../hosted/reader.ts';
import { etagOf } from '../lib/etag.ts';
import type { Articles } from '../services/articles.ts';
import type { AppContext } from '../services/context.ts';
import { publicAddress } from '../services/public-address.ts';
import { wordsFor } from '../words/words.ts';
import type { Handlers } from './handlers.ts';
import { sayUnknown } from './html-pages.ts';
import { showPage } from './show-page.ts';

/** A new article is offered the same minute. */
const CACHED = 'public, max-age=60';

interface Asked {
  readonly q?: string | undefined;
  readonly lang?: string | undefined;
}

/** The public help page, off unless the desk has turned it on. */
export function helpHandlers(
  context: AppContext,
  articles: Articles,
): Handlers<'openHelp' | 'openArticle' | 'tellHelped'> {
  const { settings, store, now } = context;

  const all = (): PublicArticle[] => (settings.help.page ? publicArticles([settings.surveys.before]) : []);
  const askAt = (article: string | null, up: string): string | null =>
    settings.surveys.before &&
    `${up}q/${encodeURIComponent(settings.surveys.before.id)}/${helpSource(article)}`;
  const readerOf = (request: FastifyRequest, { lang }: Asked): string => {
    const headers = {
      'accept-language': [lang ?? [], request.headers['accept-language'] ?? []].flat().join(),
    };
    return languageOf({ headers }, settings, settings.surveys.before) ?? settings.language;
  };

  function answer(
    { headers }: FastifyRequest,
    reply: FastifyReply,
    {
      title,
      languages,
      path,
      ...shown
    }: { title: string; languages: readonly string[]; path: string } & Pick<
      Parameters<typeof showPage>[2],
      'locale' | 'body'
    >,
  ): FastifyReply {
    const etag = etagOf(`${shown.locale} ${title} ${languages.join()} ${shown.body.html}`);
    reply.header('cache-control', CACHED).header('vary', 'accept-language').header('etag', etag);
    if (headers['if-none-match'] === etag) return reply.code(304).send();
    const links = alternates(languages, `${publicAddress(context)}/${path}`);
    return showPage(reply, settings, { ...shown, found: { title, links } });
  }

  /** An article that may be read here; null: none. */
  const articleOf = (id: string): PublicArticle | null =>
    all().find(({ article }) => article.id === id) ?? null;
  const count = (article: string, what: 'opened' | 'helped'): Promise<void> =>
    store.do('countHelp', { site: settings.site, article, day: dayOf(now(), settings.zone), what });

  function showArticle(
    shown: PublicArticle,
    {
      request,
      reply,
      query,
      glad = false,
    }: { request: FastifyRequest; reply: FastifyReply; query: Asked; glad?: boolean },
  ): FastifyReply {
    const locale = readerOf(request, query);
    const words = wordsFor(locale, settings);
    const { article, survey } = shown;
    const body = articlePage({ shown, language: locale, words, ask: askAt(article.id, '../'), glad });
    if (glad) return showPage(reply.header('cache-control', 'no-store'), settings, { locale, body });
    const title = say(article.title, locale, survey.language);
    return answer(request, reply, {
      locale,
      title,
      body,
      languages: languagesOf(article),
      path: `help/${article.id}`,
    });
  }

  return {
    async openHelp({ query, request, reply }) {
      const there = all();
      if (!settings.help.page) return sayUnknown(request, reply, settings);
      const locale = readerOf(request, query);
      const words = wordsFor(locale, settings);
      const sought = (query.q ?? '').trim();
      const languages = [...new Set(there.flatMap(({ article }) => languagesOf(article)))];
      const found = searchArticles(there, sought, locale);
      if (found.length === 0) articles.missed(sought, request.ip);
      const body = helpList({ found, languages, language: locale, words, sought, ask: askAt(null, '') });
      return answer(request, reply, { locale, title: words.hosted.help, body, languages, path: 'help' });
    },
    async openArticle({ params, query, request, reply }) {
      const shown = articleOf(params.article);
      if (!shown) return sayUnknown(request, reply, settings);
      // Whoever reads is not kept waiting for a count, nor sent away for want of one.
      void count(shown.article.id, 'opened').catch(() => undefined);
      return showArticle(shown, { request, reply, query });
    },
    async tellHelped({ params, query, request, reply }) {
      const shown = articleOf(params.article);
      if (!shown) return sayUnknown(request, reply, settings);
      await count(shown.article.id, 'helped');
      return showArticle(shown, { request, reply, query, glad: true });
    },
  };
}
