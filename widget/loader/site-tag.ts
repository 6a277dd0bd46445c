import type { SiteModule } from '../page.ts';
import { bootTag } from './boot-tag.ts';

/** `en` of `…/sites/shop/en-GB.after.js`, and whether that asks afterwards only. */
const ADDRESS = /\/([a-z]+)[^/]*?(\.after)?\.js[^/]*$/i;

/**
 * A site's own tag: loader, survey and words in one request. What it has not brought along (another language, the survey
 * before a session) is fetched as ever.
 * @param full it asks before a session as well
 */
export function bootSiteTag(site: SiteModule, full: boolean): void {
  const own = (site.$locale ?? site.$language).split('-')[0]?.toLowerCase();
  bootTag('../../..', { site: site.$config.site }, (url) => {
    const [, tongue, after] = ADDRESS.exec(url) ?? [];
    return tongue?.toLowerCase() === own && (full || after) ? Promise.resolve(site) : import(url);
  });
}
