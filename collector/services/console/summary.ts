import type { ChooseSummary, SummaryChoice } from '../../../shared/protocol/console/summary.ts';
import { newId } from '../../lib/new-id.ts';
import { newMailId } from '../../mail/mail-id.ts';
import { hashOf } from '../../security/keys.ts';
import type { AppContext } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import type { ConsolePerson } from './people.ts';

/** So many addresses somebody may have asked within a day: whoever names a stranger's sends them a mail. */
const MOST_ASKED = 5;

/** What somebody chose of the weekly summary. */
export async function summaryFor(who: ConsolePerson, context: AppContext): Promise<SummaryChoice> {
  const { store, settings, mailer } = context;
  const of = { site: settings.site, person: who.id };
  const [wish, last] = [await store.do('readSummaryWish', of), await store.do('readLastSummary', of)];
  return {
    offered: mailer !== null,
    wish: wish && {
      ...{ email: wish.email, language: wish.language, week: wish.week },
      ...{ state: wish.state, reason: wish.reason },
    },
    last,
  };
}

/** Keeps what they choose; an address that is new is asked first. */
export async function chooseSummary(
  who: ConsolePerson,
  { email, language, week }: ChooseSummary,
  context: AppContext,
): Promise<SummaryChoice> {
  const { store, settings, now, keys, mailer } = context;
  if (!mailer)
    throw new ApplicationError(
      'not-allowed',
      'The collector sends no mail: its configuration names no server.',
    );
  const id = newId(now());
  const kept = await store.do('keepSummaryWish', {
    ...{ site: settings.site, person: who.id, id, hash: hashOf(keys.summaryCode(id)) },
    ...{ email, language, week, mail: newMailId(), now: now(), most: MOST_ASKED },
  });
  if (kept === 'too-many') {
    throw new ApplicationError(
      'too-many-requests',
      `${MOST_ASKED} mails have asked an address within a day: try again tomorrow. Nothing was changed.`,
    );
  }
  return await summaryFor(who, context);
}

/** No more of it, and the address is forgotten. */
export async function dropSummary(who: ConsolePerson, context: AppContext): Promise<SummaryChoice> {
  const { store, settings, now } = context;
  const { site } = settings;
  const wish = await store.do('readSummaryWish', { site, person: who.id });
  if (wish) await store.do('stopSummary', { site, id: wish.id, state: 'stopped', reason: null, now: now() });
  return await summaryFor(who, context);
}
