import { consoleTokenOf } from '../../security/console-cookie.ts';
import { hashOf } from '../../security/keys.ts';
import { mayDo } from '../../services/console/people.ts';
import { personBy } from '../../services/console/session-person.ts';
import type { AppContext } from '../../services/context.ts';
import { ApplicationError } from '../../services/errors.ts';
import { type Guard, unauthorized } from '../register.ts';
import { refuseForeign } from './same-origin.ts';

/** Proves the session of whoever asks the console, and that their role has the right the route names. */
export function consoleGuard(context: AppContext): Guard {
  const { settings } = context;
  return (scope) => {
    // A file as it is: read by the routes that take one, with a limit of their own.
    scope.addContentTypeParser('application/octet-stream', (_request, file, done) => done(null, file));
    scope.addHook('onRequest', async (request, reply) => {
      reply.header('cross-origin-resource-policy', 'same-origin').header('vary', 'cookie');
      refuseForeign(request, settings);
      const token = consoleTokenOf(request, settings);
      const person = token === '' ? null : await personBy(context, hashOf(token));
      if (!person) {
        throw unauthorized(
          'You are not signed in to the console, or not any more: sign in with a code from your extension, a lead, or overdesk console.',
        );
      }
      const right = request.routeOptions.config.row?.right;
      if (right === undefined || !mayDo(person, right)) {
        throw new ApplicationError(
          'not-allowed',
          'This is not for your role; who leads the desk stands in the collector’s configuration.',
        );
      }
      request.who = person;
    });
  };
}
