import type { Folder } from '../../collector/data-folder/folder.ts';
import type { CustomerCounts, EnteredMonth } from '../../shared/protocol/console/company.ts';

/**
 * What the demo's desk cost in the months of its past (a second tier since four months ago, phones dearer since two), its
 * customers and its shop.
 */

const MONTHS = 5;
const SINCE_SECOND_TIER = 4;
const SINCE_PHONES = 2;
/** Whoever cannot sign in complains. */
const COMPLAINTS = ['sign-in'];

/** Each month begins with as many as the one before ended with: 310 come, 240 and a few more leave. */
function customersIn(month: number): CustomerCounts {
  const grown = 310 - 240;
  const start = 12_400 + grown * month - (month * (month - 1)) / 2;
  return { start, new: 310, end: start + grown - month };
}

/** `YYYY-MM`, so many months before `now` (UTC ms). */
function monthBefore(now: number, months: number): string {
  const at = new Date(now);
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - months)).toISOString().slice(0, 7);
}

export async function keepCosts(
  { store, settings }: { store: Folder['store']; settings: { readonly site: string } },
  now: number,
): Promise<void> {
  const months = Array.from({ length: MONTHS }, (_, i): EnteredMonth => {
    const ago = MONTHS - i;
    return {
      month: monthBefore(now, ago),
      costs: {
        L1: ago > SINCE_PHONES ? 4_200 : 4_650,
        ...(ago <= SINCE_SECOND_TIER && { L2: 1_400 }),
      },
      ...{ customers: customersIn(i), shop: { visits: 41_200 + 900 * i, orders: 1_240 + 31 * i } },
    };
  });
  const body = JSON.stringify({ currency: 'EUR', months, complaints: COMPLAINTS });
  await store.do('publishCompanyFigures', { site: settings.site, after: 0, body, by: 'ana', now });
}
