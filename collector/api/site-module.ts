import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { localeOf } from '../../shared/locales/locale.ts';
import {
  siteModule,
  type WidgetLanguage,
  type WidgetManifest,
  wordsFile,
} from '../../shared/protocol/site-module.ts';
import type { WidgetConfig } from '../../shared/protocol/widget-config.ts';
import { NOT_BUILT } from '../checks/built.ts';
import type { Settings } from '../config/config.ts';
import { etagOf } from '../lib/etag.ts';
import { rateLimit } from '../security/rate-limit.ts';
import { withOwnWords } from '../words/own-words.ts';
import type { Handlers } from './handlers.ts';
import { explain, pageTroubles, printed, unknownSite } from './page-troubles.ts';

const compress = promisify(brotliCompress);
/** The mode for fonts suits minified code as well, and is spared the outliers of the general one (100 bytes more for one word less). */
const quality = (level: number) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: level,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT,
  },
});
/** The highest: 30 ms off the main thread, once per change of configuration. */
const BEST = quality(constants.BROTLI_MAX_QUALITY);
/** A twentieth of the work, a tenth more bytes: for whoever asks in ever new languages. */
const QUICK = quality(5);
const OFTEN_BEST = { burst: 64, perSecond: 4 };
/** Languages × moments, with room for the tags pages really have. */
const KEPT = 64;

interface Served {
  readonly etag: string;
  readonly text: string;
  /** Asked for by whoever takes it; null until then. */
  brotli: Promise<Buffer> | null;
}

/**
 * Serves /widget/sites/{site}/{language}.js, …/{language}.after.js and both as a tag: body, words and configuration in one request
 * (see shared/protocol/site-module.ts), the site's own words in place of ours. Rejects when the widget has not been built into `folder`; null: there is none.
 */
export async function siteModuleHandlers(
  folder: string | null,
  settings: Settings,
  config: () => Promise<{ body: string }>,
): Promise<Handlers<'readSiteModule'>> {
  if (folder === null) {
    return {
      async readSiteModule({ request, reply }) {
        return explain(request, reply, 'throw', NOT_BUILT);
      },
    };
  }
  const read = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');
  const manifest: WidgetManifest = JSON.parse(await read('manifest.json'));
  const files = new Map<string, string>();
  const { full, after, fullTag, afterTag, words } = manifest;
  for (const file of [full, after, fullTag, afterTag, ...Object.values(words)]) {
    files.set(file, await read(file));
  }
  const kept = new Map<string, Served>();
  const best = rateLimit(OFTEN_BEST);

  function serve(
    configured: string,
    language: string,
    moment: 'full' | 'after',
    isTag: boolean,
    end: string,
  ): Served {
    const rendered: WidgetConfig = JSON.parse(configured);
    // Pages say all kinds of things in `lang` ("es, en;q=0.8", "es_ES.UTF-8"): none is a reason to leave customers alone.
    const read = localeOf(language) ?? localeOf(language.trim().split(/[\s,;.]/)[0] ?? '');
    const tag = read && read !== 'und' ? read : rendered.language;
    const ours: WidgetLanguage = JSON.parse(files.get(wordsFile(manifest, tag, rendered)) ?? '');
    const words = withOwnWords(ours, tag, settings.words);
    const body = files.get(manifest[isTag ? (`${moment}Tag` as const) : moment]) ?? '';
    const text = siteModule(body, words, rendered, moment, manifest, tag, isTag) + end;
    const etag = etagOf(text);
    const served: Served = kept.get(etag) ?? { etag, text, brotli: null };
    // The one that was asked for longest ago goes first.
    kept.delete(etag);
    const [oldest] = kept.keys();
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(etag, served);
    return served;
  }

  return {
    async readSiteModule({ params, request, reply }) {
      const [, language, after, isTag] = /^(.{1,100}?)(\.after)?(\.tag)?\.js$/.exec(params.file) ?? [];
      if (params.site !== settings.site || language === undefined) {
        return explain(request, reply, 'throw', unknownSite(params.site, settings));
      }
      const end = printed(pageTroubles(request, settings));
      // What begins a session has hours and waits in it: it must not be this morning's.
      const stale = after ? 86_400 : 600;
      const moment = after ? 'after' : 'full';
      const served = serve((await config()).body, language, moment, isTag !== undefined, end);
      reply
        .header('etag', served.etag)
        .header('cache-control', end ? 'no-store' : `public, max-age=60, stale-while-revalidate=${stale}`)
        .header('vary', 'accept-encoding')
        .type('text/javascript; charset=utf-8');
      if (request.headers['if-none-match'] === served.etag) return reply.code(304).send();
      if (!/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(served.text);
      served.brotli ??= compress(served.text, best.take('all', performance.now()) === 0 ? BEST : QUICK);
      return reply.header('content-encoding', 'br').send(await served.brotli);
    },
  };
}
