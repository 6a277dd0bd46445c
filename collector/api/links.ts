import type { AskForLink } from '../../shared/protocol/server.ts';
import { startCall } from '../services/calls.ts';
import type { AppContext } from '../services/context.ts';
import { ApplicationError } from '../services/errors.ts';
import { linkOf } from '../services/survey-links.ts';
import type { Session } from '../store/session.ts';
import type { Handlers } from './handlers.ts';

/**
 * For the company's own server (mailer, telephone system, helpdesk trigger): the link under which a conversation is
 * rated, and the e-mail that asks.
 */
export function linkHandlers(context: AppContext): Handlers<'makeLink'> {
  const { settings, store } = context;
  const { site } = settings;

  async function sessionFor(ask: AskForLink): Promise<Session> {
    if ('call' in ask) return await startCall(ask, context);
    const session =
      'session' in ask
        ? await store.do('readSession', { site, id: ask.session })
        : await store.do('readSessionByConversation', { site, conversation: ask.conversation });
    if (!session)
      throw new ApplicationError('unknown-session', 'There is no such session or conversation here.');
    return session;
  }

  return {
    makeLink: async ({ body }) => linkOf(await sessionFor(body), context),
  };
}
