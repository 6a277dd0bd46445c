import type { VNode } from 'preact';
import type { Money, MonthCost } from '../../../shared/protocol/console/money.ts';
import { AsTable } from '../charts/as-table.tsx';
import { Trend, type TrendPoint } from '../charts/trend.tsx';
import { numberText } from '../kit/format.ts';
import { addMonths, moneyText, monthText } from './texts.ts';
import { tell } from './words.ts';

/** Months of a line: two years. */
const MOST = 24;

/** The cost per resolution month by month; one without costs is a gap. */
export function Months({
  months,
  currency,
}: {
  readonly months: Money['months'];
  readonly currency: string;
}): VNode | null {
  if (months.length < 2) return null;
  const line = withGaps(months).slice(-MOST);
  const nameOf = ({ month }: { readonly month: string }): string => monthText(month);
  return (
    <AsTable
      title={tell('trend.title')}
      summary={summaryOf(line, currency)}
      heads={[tell('cost.month'), tell('cost.title'), tell('col.solved'), tell('part.costs')]}
      rows={line.map((one) => [
        nameOf(one),
        moneyText(one.value, currency),
        numberText(one.solved),
        moneyText(one.total, currency),
      ])}
    >
      <Trend
        points={line.map(
          (one): TrendPoint => ({
            ...{ value: one.value, interval: null, open: one.reason === 'open' },
            label: monthText(one.month, 'short'),
            text: `${nameOf(one)}: ${moneyText(one.value, currency)}`,
          }),
        )}
        possible={[0, 1.25 * Math.max(1, ...line.map(({ value }) => value ?? 0))]}
        format={(value) => numberText(value, Number.isInteger(value) ? 0 : 1)}
      />
    </AsTable>
  );
}

type Part = Pick<MonthCost, 'month' | 'value' | 'solved' | 'total' | 'reason'>;

function withGaps(months: readonly Part[]): Part[] {
  const known = new Map(months.map((one) => [one.month, one]));
  const all: Part[] = [];
  const last = months.at(-1)?.month ?? '';
  for (let month = months[0]?.month ?? ''; month <= last; month = addMonths(month, 1)) {
    all.push(known.get(month) ?? { month, value: null, solved: 0, total: 0, reason: null });
  }
  return all;
}

/** The line in words. */
function summaryOf(line: readonly Part[], currency: string): string {
  const known = line.flatMap(({ month, value }) => (value === null ? [] : [{ month, value }]));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return tell('trend.none');
  const values = known.map(({ value }) => value);
  return tell('trend.summary', {
    ...{ first: moneyText(first.value, currency), from: monthText(first.month) },
    ...{ last: moneyText(last.value, currency), to: monthText(last.month) },
    low: moneyText(Math.min(...values), currency),
    high: moneyText(Math.max(...values), currency),
  });
}
