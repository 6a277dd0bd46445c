import type { Link } from '../../shared/protocol/server.ts';
import { newMailId } from '../mail/mail-id.ts';
import { surveyMail } from '../mail/survey-mail.ts';
import { hashOf } from '../security/keys.ts';
import type { Session } from '../store/session.ts';
import type { AppContext } from './context.ts';
import { publicAddress } from './public-address.ts';
import { requestOf } from './requests.ts';

/** The address of the page on which this session is rated, the same one every time. */
export const linkUrl = (session: Session, context: AppContext): Promise<string> =>
  surveyUrl(session, context.keys.linkCode(session.id), context);

/** The same page's address as an agent gives it out after a call. */
export const callLinkUrl = (session: Session, context: AppContext): Promise<string> =>
  surveyUrl(session, context.keys.callLinkCode(session.id), context);

async function surveyUrl(session: Session, code: string, context: AppContext): Promise<string> {
  const { store, settings } = context;
  await store.do('keepLink', { hash: hashOf(code), site: settings.site, session: session.id });
  return `${publicAddress(context)}/a/${code}`;
}

/** The link under which this session's survey is answered, for a server that asks by itself: no mail of ours asks then. */
export async function linkOf(session: Session, context: AppContext): Promise<Link> {
  const { store, settings, now } = context;
  const { site } = settings;
  const { customerRef } = session;
  const url = await linkUrl(session, context);
  const at = { dueAt: now(), now: now() };
  const theirs = { id: newMailId(), site, session: session.id, kind: 'survey' as const, ...at };
  await store.do('queueMail', { ...theirs, dropped: 'asked by the company itself' });
  const survey = settings.surveys.after;
  const refused = customerRef === null ? [] : await store.do('readRefused', { site, customerRef });
  const mail = survey && refused.length === 0 ? surveyMail(session, survey, url, settings) : null;
  return { session: session.id, url, request: await requestOf(session, context), mail };
}
