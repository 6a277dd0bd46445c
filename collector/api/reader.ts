import { languageTag } from '../../shared/locales/language-tag.ts';
import { hashOf } from '../access/keys.ts';
import type { House } from '../house.ts';
import type { Reader } from '../live/items.ts';
import { Refusal } from './refusal.ts';

/** Whose token this is; the language is the first the agent speaks. Throws a Refusal. */
export async function readerOf({ settings, store }: House, token: string): Promise<Reader> {
  const owner = token === '' ? null : await store.do('readToken', { hash: hashOf(token) });
  const agent = settings.desk.agents.find(({ id }) => owner?.site === settings.site && id === owner.agent);
  if (!agent) {
    throw new Refusal(
      'unauthorized',
      'This device is not paired, or its agent has left the desk: pair it again.',
    );
  }
  return { agent: agent.id, language: agent.languages[0] ?? settings.language };
}

/** As `readerOf`, for the desk's leads only. */
export async function leadOf(house: House, token: string): Promise<Reader> {
  const reader = await readerOf(house, token);
  if (!house.settings.leads.includes(reader.agent))
    throw new Refusal(
      'not-a-lead',
      'This is for the desk’s leads; who they are stands in the collector’s configuration.',
    );
  return reader;
}

/** A reader who asked for a language; for none, or for what is no tag, in their own. */
export const reading = (reader: Reader, { language }: { language?: string | undefined }): Reader => ({
  ...reader,
  language: languageTag(language ?? '') ?? reader.language,
});
