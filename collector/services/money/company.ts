import {
  type Company,
  EnteredFigures,
  type PublishCompany,
  type TakeBackCompany,
} from '../../../shared/protocol/console/company.ts';
import { personName } from '../../../shared/routing/desk.ts';
import { dayOf } from '../../../shared/time/periods.ts';
import type { StoredFigures } from '../../store/company-figures.ts';
import type { ConsolePerson } from '../console/people.ts';
import type { AppContext } from '../context.ts';
import { ApplicationError } from '../errors.ts';

/** Company figures: what somebody entered, by version. */

const figuresIn = ({ body }: StoredFigures): EnteredFigures => EnteredFigures.parse(JSON.parse(body));

/** What was entered last; null: nothing yet. */
export async function companyFigures({
  settings,
  store,
}: Pick<AppContext, 'settings' | 'store'>): Promise<EnteredFigures | null> {
  const [newest] = await store.do('readCompanyFigures', { site: settings.site });
  return newest ? figuresIn(newest) : null;
}

/** What was entered, and every version of it. */
export async function companyFor({ settings, store }: AppContext): Promise<Company> {
  const all = await store.do('readCompanyFigures', { site: settings.site });
  const [newest] = all;
  return {
    version: newest?.version ?? 0,
    figures: newest ? figuresIn(newest) : null,
    versions: all.map((stored) => ({
      ...{ version: stored.version, madeAt: stored.madeAt },
      madeBy: personName(settings.desk, stored.madeBy),
      months: figuresIn(stored).months.length,
    })),
  };
}

/** Publishes a new version. Throws `no-such-step` when somebody else has published one meanwhile. */
export async function publishCompany(
  who: ConsolePerson,
  { after, ...figures }: PublishCompany,
  context: AppContext,
): Promise<Company> {
  const { settings, store, now } = context;
  refuse(figures, dayOf(now(), settings.zone).slice(0, 7));
  const months = figures.months.toSorted((a, b) => (a.month < b.month ? -1 : 1));
  const body = JSON.stringify({ ...figures, months } satisfies EnteredFigures);
  const kept = await store.do('publishCompanyFigures', {
    ...{ site: settings.site, after, body, by: who.id, now: now() },
  });
  if (!kept) {
    throw new ApplicationError(
      'no-such-step',
      'Somebody has entered figures meanwhile. Nothing was kept: look at theirs and save yours again.',
    );
  }
  return companyFor(context);
}

/** Publishes what an earlier version said. Throws `not-found` when it is none. */
export async function takeBackCompany(
  who: ConsolePerson,
  { after, version }: TakeBackCompany,
  context: AppContext,
): Promise<Company> {
  const all = await context.store.do('readCompanyFigures', { site: context.settings.site });
  const earlier = all.find((one) => one.version === version);
  if (!earlier) throw new ApplicationError('not-found', `There is no version ${version} of these figures.`);
  return publishCompany(who, { after, ...figuresIn(earlier) }, context);
}

function refuse({ currency, months }: EnteredFigures, thisMonth: string): void {
  if (!Intl.supportedValuesOf('currency').includes(currency))
    throw new ApplicationError('malformed-body', `currency: there is no currency ${currency}.`);
  const future = months.find(({ month }) => month > thisMonth);
  if (future) throw new ApplicationError('malformed-body', `months: ${future.month} has not begun.`);
}
