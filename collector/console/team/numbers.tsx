import { signal } from '@preact/signals';
import type { VNode } from 'preact';
import type { TeamFigure, TeamNumbers } from '../../../shared/protocol/console/team.ts';
import { read } from '../client/request.ts';
import { PeriodPicker } from '../filter/period-picker.tsx';
import { choose, daysOf, filter } from '../filter/state.ts';
import { momentText, numberText } from '../kit/format.ts';
import { localeNow, say } from '../kit/language.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { weekStart } from '../kit/week.ts';
import { Cuts } from './cuts.tsx';
import { Figure } from './figure.tsx';
import { Heat } from './heat.tsx';
import { standingOf, valueText, waitingText } from './texts.ts';
import { kpiWords, tell } from './words.tsx';

const GROUPS = {
  'group.volume': ['volume-incoming', 'volume-solved', 'backlog'],
  'group.waits': ['first-response-time', 'queue-wait', 'abandonment'],
  'group.solved': [
    'first-contact-resolution',
    'reopen-rate',
    'full-resolution-time',
    'sla-attainment',
    'deflection',
  ],
} as const;

const shownKpi = signal('volume-incoming');
const clock = signal<TeamNumbers['clock']>('calendar');

/** What the team does, in figures of nobody: work, waits and solutions, and where each number comes from. */
export function Numbers(): VNode {
  const { from, to } = daysOf(filter.value);
  const queue = filter.value.queue?.[0] ?? null;
  const query = new URLSearchParams({
    ...{ from, to, clock: clock.value, week: String(weekStart(localeNow())) },
    ...(queue !== null && { queue: queue.replaceAll(/[\\,]/g, '\\$&') }),
  });
  const { data, error, stale, reload } = useResource<TeamNumbers>(query.toString(), (signal) =>
    read('/v1/console/team', { query, signal }),
  );
  return (
    <>
      <section class="filter" aria-label={say('filter.title')}>
        <h1>{tell('title')}</h1>
        <div class="row">
          <PeriodPicker days={{ from, to }} />
          <span class="rule" />
          <Queue numbers={data} chosen={queue} />
          <Hours />
        </div>
      </section>
      {error && <Failure error={error} onRetry={reload} />}
      {data ? (
        <div class="stack wide-gap" data-stale={stale} aria-busy={stale}>
          <Shown numbers={data} />
        </div>
      ) : (
        !error && <p role="status">{say('loading')}</p>
      )}
    </>
  );
}

const Queue = ({
  numbers,
  chosen,
}: {
  readonly numbers: TeamNumbers | null;
  readonly chosen: string | null;
}): VNode => (
  <label class="row">
    <span class="small quiet">{tell('filter.queue')}</span>
    <select
      value={chosen ?? ''}
      onChange={({ currentTarget: { value } }) => choose({ queue: value === '' ? undefined : [value] })}
    >
      <option value="">{tell('filter.all')}</option>
      {numbers?.queues.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

const Hours = (): VNode => (
  <label class="row">
    <span class="small quiet">{tell('filter.hours')}</span>
    <select
      value={clock.value}
      onChange={({ currentTarget: { value } }) => {
        clock.value = value === 'business' ? 'business' : 'calendar';
      }}
    >
      <option value="calendar">{tell('hours.calendar')}</option>
      <option value="business">{tell('hours.business')}</option>
    </select>
  </label>
);

function Shown({ numbers }: { readonly numbers: TeamNumbers }): VNode {
  const { figures } = numbers;
  const shown = figures.find(({ kpi }) => kpi === shownKpi.value) ?? figures[0];
  return (
    <>
      {Object.entries(GROUPS).map(([group, ids]) => {
        const those = ids.flatMap((id) => figures.find(({ kpi }) => kpi === id) ?? []);
        if (those.length === 0) return null;
        return (
          <fieldset key={group} class="kinds">
            <legend class="small quiet">{tell(group as keyof typeof GROUPS)}</legend>
            {those.map((figure) => (
              <Small key={figure.kpi} figure={figure} pressed={figure === shown} />
            ))}
          </fieldset>
        );
      })}
      {shown && <Figure figure={shown} numbers={numbers} />}
      {shown && <Cuts figure={shown} week={numbers.week} />}
      <Heat numbers={numbers} />
      <Footing numbers={numbers} />
    </>
  );
}

const Small = ({ figure, pressed }: { readonly figure: TeamFigure; readonly pressed: boolean }): VNode => (
  <button
    type="button"
    aria-pressed={pressed}
    onClick={() => {
      shownKpi.value = figure.kpi;
    }}
  >
    <span>{kpiWords(figure.kpi).name}</span>
    <strong class="figure">{valueText(figure.value, figure.unit)}</strong>
    <span class="small quiet">{standingOf(figure) || waitingText(figure)}</span>
  </button>
);

/** Where the numbers come from, and how fresh they are. */
function Footing({ numbers: { helpdesk, zone } }: { readonly numbers: TeamNumbers }): VNode {
  const n = numberText(helpdesk?.tickets ?? 0);
  const reading =
    helpdesk === null
      ? tell('reading.none')
      : helpdesk.readAt === null
        ? tell('reading.first', { n })
        : tell('reading.done', { n, at: momentText(helpdesk.readAt, zone) });
  return (
    <footer class="footing quiet small">
      <p>{reading}</p>
      {helpdesk !== null && helpdesk.unread > 0 && <p>{tell('reading.unread', { n: helpdesk.unread })}</p>}
    </footer>
  );
}
