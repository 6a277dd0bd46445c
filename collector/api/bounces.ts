import { bounceIn } from '../mail/bounce.ts';
import type { AppContext } from '../services/context.ts';
import { ApplicationError } from '../services/errors.ts';
import type { Handlers } from './handlers.ts';

/** Mail that came back, as the company's mail server pipes it here. What is no report of ours changes nothing. */
export function bounceHandlers({ settings, store, now }: AppContext): Handlers<'hearBounce'> {
  return {
    async hearBounce({ request: { body } }) {
      if (typeof body !== 'string' || body === '') {
        throw new ApplicationError('malformed-body', 'Send the mail as it came, as message/rfc822.');
      }
      const bounce = bounceIn(body);
      for (const id of bounce?.ids ?? []) {
        const { site } = settings;
        const { status = '', isDeadAddress = false } = bounce ?? {};
        await store.do('bounceMail', { site, id, status, isDeadAddress, now: now() });
        await store.do('bounceSummary', { site, id, status, now: now() });
      }
    },
  };
}
