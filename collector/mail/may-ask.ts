import { DAY } from '../../shared/time/durations.ts';
import type { Settings } from '../config/config.ts';
import { scaleAskedFirst } from '../hosted/first-scale.ts';
import type { Store } from '../store/store.ts';

interface AskedBy {
  readonly settings: Settings;
  readonly store: Pick<Store, 'do'>;
  /** UTC ms. */
  readonly now: () => number;
}

/** Why nothing at all is sent to this customer, in a word; null: mail may be sent. */
export async function whyNoMail(customerRef: string, { store, settings }: AskedBy): Promise<string | null> {
  const refused = await store.do('readRefused', { site: settings.site, customerRef });
  return refused.includes('dead-address') ? 'dead address' : null;
}

/** Why this customer is not asked by mail about a session, in a word; null: they may be. `isAgain`: a reminder. */
export async function whyNotAsk(
  customerRef: string,
  { about, isAgain }: { readonly about: string; readonly isAgain: boolean },
  by: AskedBy,
): Promise<string | null> {
  const { store, settings, now } = by;
  const { site } = settings;
  const survey = settings.surveys.after;
  if (!survey) return 'nothing is asked';
  const refused = await store.do('readRefused', { site, customerRef });
  if (refused.includes('do-not-ask')) return 'do not ask';
  const why = await whyNoMail(customerRef, by);
  if (why !== null || isAgain) return why;
  const { anyDays, npsDays } = settings.fatigue;
  const days = scaleAskedFirst(survey)?.kind === 'nps' ? Math.max(anyDays, npsDays) : anyDays;
  const asked = { site, customerRef, except: about, since: now() - days * DAY };
  return (await store.do('wasAsked', asked)) ? 'asked not long ago' : null;
}
