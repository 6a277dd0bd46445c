import type { Link } from '../../shared/protocol/server.ts';
import { hashOf } from '../access/keys.ts';
import { askByMail } from '../hosted/mail.ts';
import type { House } from '../house.ts';
import type { Session } from '../store/session.ts';

/** The link under which this session's survey is answered, the same one every time it is asked for. */
export async function linkOf(session: Session, house: House): Promise<Link> {
  const { keys, store, settings } = house;
  const code = keys.linkCode(session.id);
  await store.do('keepLink', { hash: hashOf(code), site: settings.site, session: session.id });
  const url = `${settings.publicUrl?.replace(/\/$/, '') ?? house.url()}/a/${code}`;
  const survey = settings.surveys.after;
  return { session: session.id, url, mail: survey && askByMail(session, survey, url, settings) };
}
