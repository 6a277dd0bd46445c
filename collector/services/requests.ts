import type { RequestRef } from '../../shared/protocol/customer.ts';
import { hashOf } from '../security/keys.ts';
import type { Session } from '../store/session.ts';
import type { AppContext } from './context.ts';
import { publicAddress } from './public-address.ts';

/** Two requests of the same number are one in 34 thousand million: four in a row do not happen. */
const CANDIDATES = [0, 1, 2, 3];

/** What a session's request is called among people, and the page on which its customer follows it. */
export async function requestOf(session: Pick<Session, 'id'>, context: AppContext): Promise<RequestRef> {
  const { keys, store, settings } = context;
  const code = keys.requestCode(session.id);
  const number = await store.do('nameRequest', {
    site: settings.site,
    session: session.id,
    code: hashOf(code),
    numbers: CANDIDATES.map((attempt) => {
      const candidate = keys.requestNumber(session.id, attempt);
      return { number: candidate, hash: keys.numberHash(candidate) };
    }),
  });
  if (number === null) throw new Error('Every number for a request is taken.');
  return { number, url: `${publicAddress(context)}/r/${code}` };
}

/** The session whose request is called so, or null. Blanks, hyphens and case do not matter. */
export async function sessionByNumber(number: string, context: AppContext): Promise<Session | null> {
  const { keys, store, settings } = context;
  const { site } = settings;
  const id = await store.do('readLink', { site, hash: keys.numberHash(number) });
  return id === null ? null : store.do('readSession', { site, id });
}

/** The session whose request page a code opens, or null: a survey's code is another right. */
export async function sessionByRequestCode(code: string, context: AppContext): Promise<Session | null> {
  const { keys, store, settings } = context;
  const { site } = settings;
  const id = await store.do('readLink', { site, hash: hashOf(code) });
  return id === null || keys.requestCode(id) !== code ? null : store.do('readSession', { site, id });
}
