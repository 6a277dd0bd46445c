import { sameText } from '../security/keys.ts';
import type { Session } from '../store/session.ts';
import type { AppContext } from './context.ts';
import { ApplicationError } from './errors.ts';

/** A session, and by what its customer is known to speak of it. */
export interface Proven {
  readonly session: Session;
  readonly by: 'page' | 'link';
}

/** The one answer to ids and secrets that open nothing. */
export const unknownSession = (): ApplicationError =>
  new ApplicationError('unknown-session', 'There is no session here with this id and this secret.');

/** The one answer to an agent's ids that are unknown, erased or somebody else's. */
export const notYours = (): ApplicationError =>
  new ApplicationError('unknown-session', 'There is no session with this id that is yours.');

/**
 * The session a customer may speak of. Throws one and the same ApplicationError for an id that is unknown, of another site, erased
 * or not the caller's: the secret is looked at first, so that a wrong one takes as long with every id.
 */
export async function provenSession(
  { settings, store, keys }: AppContext,
  id: string,
  secret: string,
): Promise<Proven> {
  const isPage = sameText(secret, keys.pageSecret(id));
  const isLink = sameText(secret, keys.linkCode(id));
  const session = isPage || isLink ? await store.do('readSession', { site: settings.site, id }) : null;
  if (!session) throw unknownSession();
  return { session, by: isPage ? 'page' : 'link' };
}
