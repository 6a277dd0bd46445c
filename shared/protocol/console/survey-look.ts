import * as z from 'zod/mini';
import { Locale } from '../../locales/locale.ts';
import { Survey } from '../../survey/survey.ts';

/** GET /console/preview — how a survey of the caller's draft is looked at. */
export const SurveyLook = z.object({
  /** Its id. */
  survey: z.string().check(z.maxLength(40)),
  language: z._default(Locale, 'en'),
  theme: z._default(z.enum(['light', 'dark']), 'light'),
  /** As on a page, behind a link, or (of an article) on the public help page. */
  way: z._default(z.enum(['inline', 'popup', 'page', 'link', 'help']), 'inline'),
  /** The id of the one article of it that is looked at, as it is offered; left out: the whole survey. */
  article: z.optional(z.string().check(z.maxLength(40))),
});
export type SurveyLook = z.infer<typeof SurveyLook>;

/** GET /v1/console/gallery — surveys to begin with, in every language we speak. */
export const Gallery = z.object({ surveys: z.array(Survey) });
export type Gallery = z.infer<typeof Gallery>;
