import type { VNode } from 'preact';
import type { PanelView } from '../../messages/panel.ts';
import type { ConnectionsProps } from './connections.tsx';

type Props = Pick<ConnectionsProps, 'view' | 'state'>;

/** What changed since last week, and one thing to try; null before anything is read. */
export function Week({ view, state }: Props): VNode | null {
  const { week, words } = view;
  if (week === null) return null;
  return (
    <section class="box" aria-labelledby="week">
      <h2 id="week">{words['week.title']}</h2>
      {week.none !== null && <p>{week.none}</p>}
      {week.changes.length > 0 && (
        <ul class="changes">
          {week.changes.map(({ kpi, text, team }) => (
            <li key={kpi}>
              {team !== null && <p class="quiet">{team}</p>}
              <p>{text}</p>
            </li>
          ))}
        </ul>
      )}
      <p class="quiet">{week.what}</p>
      {week.tip && <Tip tip={week.tip} see={() => seeNumber(week.tip?.kpi ?? '', state)} words={words} />}
    </section>
  );
}

const Tip = ({
  tip: { label, text },
  see,
  words,
}: {
  readonly tip: NonNullable<NonNullable<PanelView['week']>['tip']>;
  readonly see: () => void;
  readonly words: PanelView['words'];
}): VNode => (
  <>
    <h3>
      {words['week.try']}: {label}
    </h3>
    <p>{text}</p>
    <div>
      <button type="button" class="button plain" onClick={see}>
        {words['week.see']}
      </button>
    </div>
  </>
);

/** Shows the number itself, where its tickets and its definition are. */
function seeNumber(kpi: string, state: Props['state']): void {
  state.chooseTab('numbers');
  // Drawn by then; a part is hidden, not gone, until it is shown.
  requestAnimationFrame(() => {
    const number = document.getElementById(`kpi-${kpi}`);
    number?.scrollIntoView({ block: 'start' });
    number?.focus({ preventScroll: true });
  });
}
