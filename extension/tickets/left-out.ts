import type { LeftOut, Pulled } from '../helpdesks/lib/helpdesk.ts';

/** More than this is a helpdesk that cannot be read at all; the newest tell why. */
const mostLeftOut = 1000;

/** What is left out of tickets that were read now, or are no longer to be read, is settled; the rest stays, and the news joins it. */
export function leftOutAfter(
  before: readonly LeftOut[],
  page: Pick<Pulled, 'heads' | 'gone'>,
  news: readonly LeftOut[],
): LeftOut[] {
  const settled = new Set(['?', ...page.heads.map(({ id }) => id), ...page.gone]);
  const all = [...before.filter(({ ticket }) => !settled.has(ticket)), ...news];
  const keyed = new Map(all.map((one) => [`${one.ticket} ${one.kind} ${one.id}`, one]));
  return [...keyed.values()].slice(-mostLeftOut);
}
