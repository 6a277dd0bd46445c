import { CurrentAgent } from '../../../shared/helpdesks/freshdesk/rows.ts';
import type { Server } from '../../../shared/helpdesks/server.ts';
import { getJson } from '../lib/get.ts';
import { type HelpdeskAgent, KeyMissingError, LoggedOutError } from '../lib/helpdesk.ts';
import { tokenFor } from '../lib/own-tokens.ts';

interface Login {
  readonly agent: HelpdeskAgent;
  readonly server: Server;
}

/**
 * Whose the key is, proved by their own agent. Throws a KeyMissingError without one, a LoggedOutError where it is nobody's
 * any more.
 */
export async function loginAt(base: string, signal: AbortSignal): Promise<Login> {
  const apiKey = await tokenFor('freshdesk', base);
  signal.throwIfAborted();
  if (apiKey === null) throw new KeyMissingError('No API key of Freshdesk stands in the options');
  const key = { Authorization: `Basic ${btoa(`${apiKey}:X`)}` };
  const server: Server = { base, signal, getJson: (url, limit) => getJson(url, limit, key) };
  const { body } = await server.getJson(`${base}/api/v2/agents/me`, signal);
  const agent = CurrentAgent.safeParse(body).data;
  if (!agent?.id) throw new LoggedOutError('The API key of Freshdesk is no agent’s');
  return { agent: { id: agent.id, name: agent.contact.name || agent.id }, server };
}
