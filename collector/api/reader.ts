import { languageTag } from '../../shared/locales/language-tag.ts';
import type { DeskAgent } from '../../shared/routing/desk.ts';
import { hashOf } from '../access/keys.ts';
import type { House } from '../house.ts';
import type { Reader } from '../live/items.ts';
import { Refusal } from './refusal.ts';

/** The agent whose token this is and who is still at the desk; null: nobody's. Being asked puts the token's end off. */
export async function agentBy({ settings, store, now }: House, hash: string): Promise<DeskAgent | null> {
  const owner = await store.do('readToken', { hash, now: now() });
  const agent = settings.desk.agents.find(({ id }) => owner?.site === settings.site && id === owner.agent);
  if (!owner || !agent) return null;
  if (owner.due) await store.do('renewToken', { hash, now: now() });
  return agent;
}

/** Whose token this is; the language is the first the agent speaks. Throws a Refusal. */
export async function readerOf(house: House, token: string): Promise<Reader> {
  const hash = hashOf(token);
  const agent = token === '' ? null : await agentBy(house, hash);
  if (!agent) {
    throw new Refusal(
      'unauthorized',
      'This device is not paired any more, or its agent has left the desk: pair it again.',
    );
  }
  return { agent: agent.id, language: agent.languages[0] ?? house.settings.language, token: hash };
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
