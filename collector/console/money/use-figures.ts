import type { Company, EnteredFigures, EnteredMonth } from '../../../shared/protocol/console/company.ts';
import { read, send } from '../client/request.ts';
import { useResource } from '../kit/resource.ts';

/** What is entered before anybody says in which currency. */
export const USUAL_CURRENCY = 'EUR';

/** Figures of a month as somebody enters them; what they leave out stays as it is, `undefined` is taken out. */
export type MonthChange = Pick<EnteredMonth, 'month'> & {
  readonly [Part in Exclude<keyof EnteredMonth, 'month'>]?: EnteredMonth[Part] | undefined;
};

/** Company figures as they are kept, and ways to change a part of them; each makes a version and returns its number. */
export function useFigures(onSaved: () => void) {
  const { data, error, reload } = useResource('company', (signal) => read('/v1/console/company', { signal }));
  const figures: EnteredFigures = data?.figures ?? { currency: USUAL_CURRENCY, months: [] };
  const saved = (): void => {
    reload();
    onSaved();
  };
  const publish = async (change: Partial<EnteredFigures>): Promise<number> => {
    const { version } = await send('/v1/console/company', {
      ...{ after: data?.version ?? 0, ...figures, ...change },
    }).catch((trouble: unknown) => {
      // Somebody may have entered figures meanwhile: theirs stand there when it is tried again.
      reload();
      throw trouble;
    });
    saved();
    return version;
  };
  return {
    ...{ data, error, reload, saved },
    saveMonths: (changes: readonly MonthChange[], currency = figures.currency): Promise<number> =>
      publish({ currency, months: withChanges(figures.months, changes) }),
    saveComplaints: (complaints: string[]): Promise<number> => publish({ complaints }),
  };
}

/** A month of which nothing is left is taken out. */
function withChanges(months: readonly EnteredMonth[], changes: readonly MonthChange[]): EnteredMonth[] {
  const all = new Map(months.map((one) => [one.month, one]));
  for (const { month, ...change } of changes) {
    const { costs, customers, shop } = { ...all.get(month), ...change };
    all.set(month, { month, costs: costs ?? {}, ...(customers && { customers }), ...(shop && { shop }) });
  }
  return [...all.values()].filter(
    ({ costs, customers, shop }) => Object.keys(costs).length > 0 || customers || shop,
  );
}

/** The currency amounts were entered in; null: none were. */
export const currencyOf = ({ figures }: Company): string | null =>
  figures?.months.some(({ costs }) => Object.keys(costs).length > 0) ? figures.currency : null;
