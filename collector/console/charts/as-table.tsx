import { useSignal } from '@preact/signals';
import type { ComponentChildren, VNode } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../kit/icon.tsx';
import { say } from '../kit/language.ts';
import { Wide } from '../kit/wide.tsx';

interface AsTableProps {
  readonly title: string;
  /** The chart in a sentence or two; said by screen readers in the place of the drawing, and made from the same figures. */
  readonly summary: string;
  readonly heads: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly string[])[];
  readonly children: ComponentChildren;
}

/** A chart with its table one key away. The drawing is for eyes, the sentence and the table for everybody. */
export function AsTable({ title, summary, heads, rows, children }: AsTableProps): VNode {
  const shown = useSignal(false);
  const id = useId();
  return (
    <section class="chart" aria-labelledby={id}>
      <header class="row between">
        <h2 id={id}>{title}</h2>
        <button
          type="button"
          class="small-button"
          aria-pressed={shown}
          aria-label={say('chart.as table of', { title })}
          onClick={() => {
            shown.value = !shown.value;
          }}
        >
          <Icon name={shown.value ? 'chart' : 'table'} />
          {say(shown.value ? 'chart.as chart' : 'chart.as table')}
        </button>
      </header>
      <p class="quiet">{summary}</p>
      {shown.value ? <Table caption={title} heads={heads} rows={rows} /> : children}
    </section>
  );
}

/** A table of texts. */
const Table = ({
  caption,
  heads,
  rows,
}: {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}): VNode => (
  <Wide title={caption}>
    <table>
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, column) => (
              <td key={heads[column + 1]} class="figure">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Wide>
);
