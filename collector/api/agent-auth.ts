import type { DeskAgent } from '../../shared/routing/desk.ts';
import type { AuthenticatedAgent } from '../security/authenticated-agent.ts';
import { hashOf } from '../security/keys.ts';
import type { AppContext } from '../services/context.ts';
import { ApplicationError } from '../services/errors.ts';

/** The agent whose token this is and who is still at the desk; null: nobody's. Being asked puts the token's end off. */
export async function agentBy({ settings, store, now }: AppContext, hash: string): Promise<DeskAgent | null> {
  const owner = await store.do('readToken', { hash, now: now() });
  const agent = settings.desk.agents.find(({ id }) => owner?.site === settings.site && id === owner.agent);
  if (!owner || !agent) return null;
  if (owner.due) await store.do('renewToken', { hash, now: now() });
  return agent;
}

/** Whose token this is; the language is the first the agent speaks. Throws an ApplicationError. */
export async function requireAgent(context: AppContext, token: string): Promise<AuthenticatedAgent> {
  const hash = hashOf(token);
  const agent = token === '' ? null : await agentBy(context, hash);
  if (!agent) {
    throw new ApplicationError(
      'unauthorized',
      'This device is not paired any more, or its agent has left the desk: pair it again.',
    );
  }
  return { agent: agent.id, language: agent.languages[0] ?? context.settings.language, token: hash };
}

/** As `requireAgent`, for the desk's leads only. */
export async function requireLead(context: AppContext, token: string): Promise<AuthenticatedAgent> {
  const reader = await requireAgent(context, token);
  if (!context.settings.leads.includes(reader.agent))
    throw new ApplicationError(
      'not-a-lead',
      'This is for the desk’s leads; who they are stands in the collector’s configuration.',
    );
  return reader;
}

/** A reader who asked for a language; for none in their own. */
export const reading = (
  reader: AuthenticatedAgent,
  { language }: { language?: string | undefined },
): AuthenticatedAgent => ({
  ...reader,
  language: language ?? reader.language,
});
