import type { FastifyInstance } from 'fastify';
import { AskForLink } from '../../shared/protocol/server.ts';
import { sameText } from '../access/keys.ts';
import { type Link, linkOf } from '../desk/links.ts';
import { startCall } from '../desk/start.ts';
import type { House } from '../house.ts';
import type { Session } from '../store/session.ts';
import { checked, Refusal } from './refusal.ts';

/**
 * POST /v1/links — for the company's own server (mailer, telephone system, helpdesk trigger), with the server secret
 * as bearer token: the link under which a conversation is rated, and the e-mail that asks.
 */
export function linkRoutes(app: FastifyInstance, house: House, secret: string): void {
  const { settings, store, keys } = house;
  const { site } = settings;

  async function sessionFor(ask: AskForLink): Promise<Session> {
    if ('call' in ask) return await startCall(ask, house);
    const known = 'session' in ask && keys.isSession(site, ask.session);
    const session = known
      ? await store.do('readSession', { site, id: ask.session })
      : 'conversation' in ask
        ? await store.do('readSessionByConversation', { site, conversation: ask.conversation })
        : null;
    if (!session) throw new Refusal('unknown-session', 'There is no such session or conversation here.');
    return session;
  }

  app.post('/v1/links', async (request) => {
    const given = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (!sameText(given, secret)) {
      throw new Refusal('unauthorized', 'Send the server secret of the configuration as bearer token.');
    }
    const link: Link = await linkOf(await sessionFor(checked(AskForLink, request.body)), house);
    return link;
  });
}
