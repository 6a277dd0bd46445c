import { type Localization, localizationIn } from '../numbers/localization.ts';
import { readTexts } from '../platform/texts.ts';
import { readPolicy } from '../settings/policy.ts';
import { choices } from '../settings/settings.ts';

/** The language the agent reads: their company's, their own choice, or the browser's. */
export async function l10n(): Promise<Localization> {
  const { language } = await readPolicy();
  return localizationIn(language ?? (await choices.get()).language, navigator.languages, readTexts);
}
