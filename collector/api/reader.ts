import type { FastifyRequest } from 'fastify';
import { languageTag } from '../../shared/locales/language-tag.ts';
import { hashOf } from '../access/keys.ts';
import type { House } from '../house.ts';
import type { Reader } from '../live/items.ts';
import { Refusal } from './refusal.ts';

/** Whose token a request carries; the language is the one asked for, or (not a tag) the first the agent speaks. Throws a Refusal. */
export async function readerOf(
  { settings, store }: House,
  request: FastifyRequest,
  language?: string,
): Promise<Reader> {
  const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  const owner = token === undefined ? null : await store.do('readToken', { hash: hashOf(token) });
  const agent = settings.desk.agents.find(({ id }) => owner?.site === settings.site && id === owner.agent);
  if (!agent) {
    throw new Refusal(
      'unauthorized',
      'This device is not paired, or its agent has left the desk: pair it again.',
    );
  }
  return {
    agent: agent.id,
    language: languageTag(language ?? '') ?? agent.languages[0] ?? settings.language,
  };
}

/** As `readerOf`, for the desk's leads only. */
export async function leadOf(house: House, request: FastifyRequest, language?: string): Promise<Reader> {
  const reader = await readerOf(house, request, language);
  if (!house.settings.leads.includes(reader.agent))
    throw new Refusal(
      'not-a-lead',
      'This is for the desk’s leads; who they are stands in the collector’s configuration.',
    );
  return reader;
}
