import type { Link } from '../../shared/protocol/server.ts';
import { hashOf } from '../access/keys.ts';
import type { House } from '../house.ts';
import { newMailId } from '../mail/mail-id.ts';
import { surveyMail } from '../mail/survey-mail.ts';
import type { Session } from '../store/session.ts';
import { requestOf } from './requests.ts';

/** The address of the page on which this session is rated, the same one every time. */
export async function linkUrl(session: Session, { keys, store, settings, url }: House): Promise<string> {
  const code = keys.linkCode(session.id);
  await store.do('keepLink', { hash: hashOf(code), site: settings.site, session: session.id });
  return `${settings.publicUrl?.replace(/\/$/, '') ?? url()}/a/${code}`;
}

/** The link under which this session's survey is answered, for a server that asks by itself: no mail of ours asks then. */
export async function linkOf(session: Session, house: House): Promise<Link> {
  const { store, settings, now } = house;
  const { site } = settings;
  const { customerRef } = session;
  const url = await linkUrl(session, house);
  const at = { dueAt: now(), now: now() };
  const theirs = { id: newMailId(), site, session: session.id, kind: 'survey' as const, ...at };
  await store.do('queueMail', { ...theirs, dropped: 'asked by the company itself' });
  const survey = settings.surveys.after;
  const refused = customerRef === null ? [] : await store.do('readRefused', { site, customerRef });
  const mail = survey && refused.length === 0 ? surveyMail(session, survey, url, settings) : null;
  return { session: session.id, url, request: await requestOf(session, house), mail };
}
