import { browser } from 'wxt/browser';
import type { AgentLanguage } from '../../shared/locales/agent-language.ts';
import type { Texts } from '../numbers/localization.ts';

const read = new Map<AgentLanguage, Promise<Texts>>();

/**
 * The words of a language, from a file of the extension's own (wxt.config.ts writes one for each): with all languages in its
 * script, half of what a worker has to read on waking would be words it does not say.
 */
export function readTexts(language: AgentLanguage): Promise<Texts> {
  const known = read.get(language);
  if (known !== undefined) return known;
  const reading = fetch(`${browser.runtime.getURL('/')}texts-${language}.json`).then(
    (response) => response.json() as Promise<Texts>,
  );
  read.set(language, reading);
  reading.catch(() => read.delete(language));
  return reading;
}
