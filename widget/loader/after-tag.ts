import type { SiteModule } from '../page.ts';
import { boot } from '../survey/after-body.ts';
import { bootSiteTag } from './site-tag.ts';

/** Stands before this script (shared/protocol/site-module.ts). */
declare const $site: Omit<SiteModule, 'boot'>;

/** `…/widget/sites/SITE/LANGUAGE.after.tag.js`: of pages that ask afterwards. */
bootSiteTag({ ...$site, boot }, false);
