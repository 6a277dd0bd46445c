import * as z from 'zod/mini';
import {
  type CostRefusal,
  CustomerCounts,
  type EnteredMonth,
  ShopCounts,
} from '../../../shared/protocol/console/company.ts';
import { readAmount } from './amount.ts';

/** Customers and orders of a month in a row of a CSV. */

const KINDS = {
  customers: { start: 'customers start', new: 'customers new', end: 'customers end' },
  shop: { visits: 'visits', orders: 'orders' },
} as const;
type Kind = keyof typeof KINDS;
export type Counts = Pick<EnteredMonth, Kind>;

/** Where each count stands, by its name; a kind of which a column is missing is none. */
export type CountColumns = Readonly<Partial<Record<Kind, Readonly<Record<string, number>>>>>;

/** `Customers_start`, `customers-start` and `customers start` are one name. */
export function countColumnsIn(names: readonly string[]): CountColumns {
  const plain = names.map((name) => name.replaceAll(/[\s_-]+/g, ' '));
  const found = Object.entries(KINDS).flatMap(([kind, fields]) => {
    const at = Object.entries(fields).map(([field, name]) => [field, plain.indexOf(name)] as const);
    return at.every(([, column]) => column !== -1) ? [[kind, Object.fromEntries(at)]] : [];
  });
  return Object.fromEntries(found);
}

interface Refused {
  readonly reason: CostRefusal;
  readonly text: string;
}

/** The counts of a row, or why they are none. A kind whose cells are all empty is not told that month. */
export function countsIn(cells: readonly string[], columns: CountColumns): Counts | Refused {
  const read: Counts = {};
  for (const [kind, at] of Object.entries(columns)) {
    const texts = Object.values(at).map((column) => cells[column]?.trim() ?? '');
    if (texts.every((text) => text === '')) continue;
    const counts: Record<string, number> = {};
    for (const [field, column] of Object.entries(at)) {
      const text = cells[column]?.trim() ?? '';
      const count = readAmount(text);
      if (typeof count === 'string') return { reason: count === 'amount' ? 'count' : count, text };
      if (!Number.isInteger(count)) return { reason: 'count', text };
      counts[field] = count;
    }
    const whole =
      kind === 'shop'
        ? z.object({ shop: ShopCounts }).safeParse({ shop: counts })
        : z.object({ customers: CustomerCounts }).safeParse({ customers: counts });
    if (!whole.success) return { reason: 'together', text: texts.join(', ') };
    Object.assign(read, whole.data);
  }
  return read;
}
