import type { ConsoleMe } from '../../../shared/protocol/console/access.ts';
import { ROLES } from '../../../shared/protocol/roles.ts';
import { consoleCookie, consoleTokenOf } from '../../security/console-cookie.ts';
import { hashOf, newConsoleToken } from '../../security/keys.ts';
import { accessFor, mayInvite, readingsFor } from '../../services/console/access.ts';
import { makeConsoleLink } from '../../services/console/links.ts';
import { type ConsolePerson, mayDo, personOf } from '../../services/console/people.ts';
import type { AppContext } from '../../services/context.ts';
import { ApplicationError } from '../../services/errors.ts';
import type { Handlers } from '../handlers.ts';
import { browserOf } from './browser.ts';
import { refuseForeign } from './same-origin.ts';

/** Coming into the console, and leaving it. */
export function consoleAccessHandlers(
  context: AppContext,
): Handlers<
  | 'signIn'
  | 'signOut'
  | 'readConsoleMe'
  | 'readConsoleSessions'
  | 'endConsoleSessions'
  | 'inviteToConsole'
  | 'readReadings'
> {
  const { settings, store, now } = context;
  const { site, company, zone } = settings;

  const meOf = ({ id, name, role, language }: ConsolePerson): ConsoleMe => ({
    ...{ id, name, role, language, company, zone },
    rights: [...ROLES[role]],
  });

  return {
    async signIn({ body, request, reply }) {
      refuseForeign(request, settings);
      const [token, before] = [newConsoleToken(), consoleTokenOf(request, settings)];
      const session = hashOf(token);
      const id = await store.do('openConsole', {
        code: hashOf(body.code.trim().toUpperCase()),
        token: session,
        instead: before === '' ? null : hashOf(before),
        device: browserOf(request.headers['user-agent'] ?? ''),
        site,
        people: settings.desk.agents.map((agent) => agent.id),
        now: now(),
      });
      const agent = settings.desk.agents.find((one) => one.id === id);
      if (!agent) {
        throw new ApplicationError(
          'unknown-code',
          'This code is unknown, used or has run out: get a new one from your extension, a lead, or overdesk console.',
        );
      }
      reply.header('set-cookie', consoleCookie(token, request, settings));
      return meOf(personOf(agent, session, settings));
    },

    async signOut({ who, request, reply }) {
      await store.do('endConsoleSession', { hash: who.session });
      reply.header('set-cookie', consoleCookie('', request, settings));
    },

    readConsoleMe: async ({ who }) => meOf(who),

    readConsoleSessions: ({ who }) => accessFor(who, context),

    async endConsoleSessions({ who, body, request, reply }) {
      const { session = null, person = null } = { session: null, person: null, ...body };
      const ended = await store.do('endConsoleSessions', {
        ...{ site, session, person, by: who.id, now: now() },
        of: mayDo(who, 'access.manage') ? null : who.id,
      });
      if (!ended) {
        throw new ApplicationError('not-found', 'There is no such session for you to end, or not any more.');
      }
      if (ended.includes(who.session)) reply.header('set-cookie', consoleCookie('', request, settings));
    },

    async inviteToConsole({ who, body: { agent } }) {
      if (!settings.desk.agents.some(({ id }) => id === agent)) {
        throw new ApplicationError('not-found', 'Nobody of this name is at the desk. Nobody was invited.');
      }
      if (!mayInvite(who, agent, context)) {
        throw new ApplicationError(
          'not-allowed',
          'Only an admin invites leads and admins. Nobody was invited.',
        );
      }
      const link = await makeConsoleLink({ person: agent, way: 'invitation', madeBy: who.id }, context);
      await store.do('logConsole', { site, person: who.id, what: 'invited', about: agent, now: now() });
      return link;
    },

    readReadings: ({ who, query }) => readingsFor(who, query.before, context),
  };
}
