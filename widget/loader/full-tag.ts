import type { WidgetWords } from '../../shared/locales/words/widget.ts';
import type { WidgetConfig } from '../../shared/protocol/widget-config.ts';
import { boot } from '../journey/full-body.ts';
import type { SiteModule } from '../page.ts';
import { bootSiteTag } from './site-tag.ts';

/** Stands before this script (shared/protocol/site-module.ts). */
declare const $site: Omit<SiteModule<WidgetWords, WidgetConfig>, 'boot'>;
const site = { ...$site, boot };

/** `…/widget/sites/SITE/LANGUAGE.tag.js`: of pages that ask at once what is wrong. */
bootSiteTag({ ...site, boot: (_, page) => boot(site, page) }, true);
