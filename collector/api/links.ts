import type { AskForLink } from '../../shared/protocol/server.ts';
import { startCall } from '../desk/calls.ts';
import { linkOf } from '../desk/links.ts';
import type { House } from '../house.ts';
import type { Session } from '../store/session.ts';
import type { Handlers } from './handlers.ts';
import { Refusal } from './refusal.ts';

/**
 * For the company's own server (mailer, telephone system, helpdesk trigger): the link under which a conversation is
 * rated, and the e-mail that asks.
 */
export function linkHandlers(house: House): Handlers<'makeLink'> {
  const { settings, store } = house;
  const { site } = settings;

  async function sessionFor(ask: AskForLink): Promise<Session> {
    if ('call' in ask) return await startCall(ask, house);
    const session =
      'session' in ask
        ? await store.do('readSession', { site, id: ask.session })
        : await store.do('readSessionByConversation', { site, conversation: ask.conversation });
    if (!session) throw new Refusal('unknown-session', 'There is no such session or conversation here.');
    return session;
  }

  return {
    makeLink: async ({ body }) => linkOf(await sessionFor(body), house),
  };
}
