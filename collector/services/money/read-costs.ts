import type { CompanyCheck, CostRefusal } from '../../../shared/protocol/console/company.ts';
import { TIERS } from '../../../shared/session/tiers.ts';
import { csvRows } from '../../event-import/csv-rows.ts';
import { FileError } from '../../event-import/file-error.ts';
import { ApplicationError } from '../errors.ts';
import { currencyIn, readAmount } from './amount.ts';
import { type CountColumns, type Counts, countColumnsIn, countsIn } from './read-counts.ts';

/**
 * Company figures from a CSV: costs either as `month, tier, amount` a row or with a column for each tier; customers and
 * orders with a row a month.
 */

const MONTH = ['month', 'period', 'date', 'mes', 'mês', 'mois', 'monat', 'mese', 'luna', 'الشهر'];
const TIER = ['tier', 'level', 'nivel', 'nível', 'niveau', 'stufe', 'livello', 'المستوى'];
const AMOUNT = [
  'amount',
  'cost',
  'costs',
  'expense',
  'total',
  'importe',
  'coste',
  'costo',
  'cost total',
].concat(['custo', 'valor', 'coût', 'montant', 'betrag', 'kosten', 'importo', 'suma', 'التكلفة', 'المبلغ']);
const DELIMITERS = [';', '\t', '|', ','] as const;
const MOST_TOLD = 100;
const QUOTED = 60;

type Tier = (typeof TIERS)[number];

interface Columns {
  readonly month: number;
  /** The tier a column of amounts is of; null: another column says it. */
  readonly amounts: readonly { readonly column: number; readonly tier: Tier | null }[];
  readonly tier: number;
  readonly counts: CountColumns;
}

/** Reads it, amounts as those of one currency. Throws `malformed-body` for what is no table of costs. `thisMonth`: YYYY-MM. */
export async function readCosts(csv: string, thisMonth: string): Promise<CompanyCheck> {
  const table = new Table();
  let columns: Columns | null = null;
  for await (const row of rowsOf(csv)) {
    if (!('cells' in row)) table.refuse(row.line, 'quote', '');
    else if (columns === null) columns = columnsIn(row.cells);
    else for (const read of readIn(row.cells, columns, thisMonth)) table.take(row.line, read);
  }
  if (columns === null) throw noTable('it is empty');
  return table.check();
}

/** What was read so far. */
class Table {
  readonly #costs = new Map<string, Partial<Record<Tier, number>>>();
  readonly #counts = new Map<string, Counts>();
  readonly #currencies = new Set<string | null>();
  readonly #rejects: CompanyCheck['rejects'] = [];
  #good = 0;
  #refused = 0;

  refuse(line: number, reason: CostRefusal, text: string): void {
    this.#refused += 1;
    if (this.#rejects.length < MOST_TOLD) this.#rejects.push({ line, reason, text: text.slice(0, QUOTED) });
  }

  take(line: number, read: Read): void {
    if ('reason' in read) this.refuse(line, read.reason, read.text);
    else if ('tier' in read) this.#takeAmount(read);
    else if (this.#counts.has(read.month)) this.refuse(line, 'twice', read.month);
    else {
      this.#good += 1;
      this.#counts.set(read.month, read.counts);
    }
  }

  #takeAmount({ month, tier, amount, currency }: ReadAmount): void {
    this.#good += 1;
    this.#currencies.add(currency);
    const costs = this.#costs.getOrInsertComputed(month, () => ({}));
    costs[tier] = (costs[tier] ?? 0) + amount;
  }

  check(): CompanyCheck {
    refuseSeveral(this.#currencies);
    const months = [...new Set([...this.#costs.keys(), ...this.#counts.keys()])].toSorted();
    return {
      months: months.map((month) => ({
        ...{ month, costs: this.#costs.get(month) ?? {} },
        ...this.#counts.get(month),
      })),
      ...{ good: this.#good, refused: this.#refused, rejects: this.#rejects },
    };
  }
}

/** Amounts of two currencies are not to be added up. Those written with none are of the one there is. */
function refuseSeveral(currencies: ReadonlySet<string | null>): void {
  const named = [...currencies].filter((currency) => currency !== null);
  if (named.length > 1) throw noTable(`its amounts are of several currencies (${named.join(', ')})`);
}

async function* rowsOf(csv: string) {
  const [first = ''] = csv.split(/\r?\n/, 1);
  const delimiter = DELIMITERS.find((each) => first.includes(each)) ?? ',';
  const text = async function* () {
    yield csv.replace(/^\uFEFF/, '');
  };
  try {
    yield* csvRows(text, delimiter);
  } catch (error) {
    throw error instanceof FileError ? noTable(error.message) : error;
  }
}

const noTable = (why: string): ApplicationError =>
  new ApplicationError(
    'malformed-body',
    `This is no table of company figures: ${why}. Its first line names the columns: month, tier, amount – or month and one column for each of ${TIERS.join(', ')} – or month, customers_start, customers_new, customers_end, visits, orders.`,
  );

function columnsIn(cells: readonly string[]): Columns {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const at = (known: readonly string[]): number => names.findIndex((name) => known.includes(name));
  const month = at(MONTH);
  if (month === -1) throw noTable('no column is called month');
  const wide = names.flatMap((name, column) => {
    const tier = tierIn(name);
    return tier === null ? [] : [{ column, tier }];
  });
  const counts = countColumnsIn(names);
  if (wide.length > 0) return { month, amounts: wide, tier: -1, counts };
  const amount = at(AMOUNT);
  if (amount === -1 && Object.keys(counts).length > 0) return { month, amounts: [], tier: -1, counts };
  if (amount === -1) throw noTable('no column is called amount');
  return { month, amounts: [{ column: amount, tier: null }], tier: at(TIER), counts };
}

/** `L2`, `2`, `tier 2`. */
function tierIn(text: string): Tier | null {
  const digit = /^(?:l|tier|level|nivel|nível|niveau|stufe|livello)?[ _-]*([123])$/i.exec(text.trim())?.[1];
  return TIERS.find((tier) => tier === `L${digit}`) ?? null;
}

interface ReadAmount {
  readonly month: string;
  readonly tier: Tier;
  readonly amount: number;
  readonly currency: string | null;
}

type Read =
  | ReadAmount
  | { readonly month: string; readonly counts: Counts }
  | { readonly reason: CostRefusal; readonly text: string };

function readIn(cells: readonly string[], columns: Columns, thisMonth: string): Read[] {
  const when = cells[columns.month]?.trim() ?? '';
  const month = monthIn(when);
  if (month === null) return [{ reason: 'month', text: when }];
  if (month > thisMonth) return [{ reason: 'future', text: when }];
  const counts = countsIn(cells, columns.counts);
  if ('reason' in counts) return [counts];
  const counted = Object.keys(counts).length > 0 ? [{ month, counts }] : [];
  return [...counted, ...amountsIn(cells, columns, month)];
}

function amountsIn(cells: readonly string[], columns: Columns, month: string): Read[] {
  return columns.amounts.flatMap(({ column, tier: ofColumn }): Read[] => {
    const text = cells[column]?.trim() ?? '';
    // A month without a cost at this tier.
    if (ofColumn !== null && text === '') return [];
    const said = cells[columns.tier]?.trim() ?? '';
    const tier = ofColumn ?? (columns.tier === -1 ? TIERS[0] : tierIn(said));
    if (tier === null) return [{ reason: 'tier', text: said }];
    const amount = readAmount(text);
    if (typeof amount === 'string') return [{ reason: amount, text }];
    return [{ month, tier, amount, currency: currencyIn(text) }];
  });
}

/** `2026-10`, a day of it (`2026-10-01`), `10/2026`, `10.2026`. */
function monthIn(text: string): string | null {
  const found =
    /^(?<year>\d{4})[-/.](?<month>\d{1,2})(?:[-/.]\d{1,2})?(?:[T ].*)?$/.exec(text) ??
    /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/.exec(text);
  const { year = '', month = '' } = found?.groups ?? {};
  const whole = `${year}-${month.padStart(2, '0')}`;
  return /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(whole) ? whole : null;
}
