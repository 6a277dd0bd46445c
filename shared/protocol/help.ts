import * as z from 'zod/mini';
import { AskedLanguage } from '../locales/locale.ts';

/** GET /help?q=&lang= — what is looked for, and the language to read in; without one the browser's own. */
export const HelpQuery = z.object({
  q: z.optional(z.string().check(z.maxLength(200))),
  lang: AskedLanguage,
});
