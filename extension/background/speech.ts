import { type Speech, speechIn } from '../numbers/speech.ts';
import { readPolicy } from '../settings/policy.ts';
import { choices } from '../settings/settings.ts';

/** The language the agent reads: their company's, their own choice, or the browser's. */
export async function speech(): Promise<Speech> {
  const { language } = await readPolicy();
  return speechIn(language ?? (await choices.get()).language, navigator.languages);
}
