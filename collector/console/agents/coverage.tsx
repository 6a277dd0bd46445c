import type { VNode } from 'preact';
import type { TeamCoverage } from '../../../shared/protocol/console/coverage.ts';
import type { DeskDraft, RoutingSetUp } from '../../../shared/protocol/console/routing.ts';
import type { DeskAgent } from '../../../shared/routing/desk.ts';
import { send } from '../client/request.ts';
import { tell } from '../editing/words.ts';
import { localeNow, say } from '../kit/language.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { Wide } from '../kit/wide.tsx';
import { weekdaysText } from '../routing/days.ts';
import { languageText, listText, skillText } from '../routing/names.ts';

type Row = TeamCoverage['rows'][number];
type Span = Row['spans'][number];

interface CoverageProps {
  /** As they are being edited: who wants to grow. */
  readonly agents: readonly DeskAgent[];
  readonly setUp: RoutingSetUp;
  readonly draft: DeskDraft | null;
}

/** So many are named where they stand. */
const FEW = 4;

const askedText = ({ asked }: Row, setUp: RoutingSetUp): string =>
  asked.kind === 'language'
    ? languageText(asked.id)
    : asked.level > 1
      ? tell('coverage.level', { skill: skillText(setUp, asked.id), level: asked.level })
      : skillText(setUp, asked.id);

const spanText = ({ days, from, to }: Span): string =>
  from === '00:00' && to === '24:00'
    ? weekdaysText(days)
    : tell('coverage.span', { days: weekdaysText(days), from, to });

const byName = (names: readonly string[]): string[] =>
  names.toSorted((one, other) => one.localeCompare(other, localeNow()));

/** How many people could take what, hour by hour, and where nobody or only one can. Nobody's figures play a part. */
export function CoverageCard({ agents, setUp, draft }: CoverageProps): VNode {
  const body = draft ? { draft } : {};
  const { data, error, reload } = useResource(JSON.stringify(body), () =>
    send('/v1/console/routing/coverage', body),
  );
  return (
    <section class="card stack" aria-labelledby="coverage">
      <header class="row between">
        <h2 id="coverage">{tell('coverage.title')}</h2>
        {draft && <span class="tag">{say('trial.with draft')}</span>}
      </header>
      <p class="quiet">{tell('coverage.what')}</p>
      {error && <Failure error={error} onRetry={reload} />}
      {data && <Gaps rows={data.rows} setUp={setUp} />}
      {data && <Table rows={data.rows} agents={agents} setUp={setUp} />}
    </section>
  );
}

/** A sentence for each gap; what hangs on one person says whose absence would be one. */
function gapsOf(row: Row, setUp: RoutingSetUp): string[] {
  const what = askedText(row, setUp);
  const [only, another] = row.people;
  if (!only) return [tell('gap.nobody', { what })];
  const never = row.spans
    .filter(({ able }) => able === 0)
    .map((span) => tell('gap.hours', { what, hours: spanText(span) }));
  return another ? never : [tell('gap.one', { what, name: only.name }), ...never];
}

function Gaps({ rows, setUp }: { readonly rows: readonly Row[]; readonly setUp: RoutingSetUp }): VNode {
  const gaps = rows.flatMap((row) => gapsOf(row, setUp));
  return (
    <div class="stack" role="status" aria-label={tell('gap.title')}>
      {gaps.length === 0 ? (
        <p>{tell('gap.none')}</p>
      ) : (
        <ul class="gaps">
          {gaps.map((gap) => (
            <li key={gap}>{gap}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

const Spans = ({ spans }: { readonly spans: readonly Span[] }): VNode => (
  <ul>
    {spans.map((span) => (
      <li key={spanText(span)} class={span.able < 2 ? 'gap' : undefined}>
        {tell(`coverage.${span.able === 0 ? 'none' : span.able === 1 ? 'one' : 'able'}`, {
          ...{ hours: spanText(span), n: span.able, places: span.places },
        })}
      </li>
    ))}
  </ul>
);

/** A few by name; more behind their number. */
function Names({ names }: { readonly names: readonly string[] }): VNode {
  if (names.length <= FEW) return <>{listText(byName(names)) || '–'}</>;
  return (
    <details>
      <summary>{tell('coverage.people', { n: names.length })}</summary>
      {listText(byName(names))}
    </details>
  );
}

function Table({
  rows,
  agents,
  setUp,
}: Omit<CoverageProps, 'draft'> & { readonly rows: readonly Row[] }): VNode {
  const wishing = ({ asked, people }: Row): string[] =>
    agents
      .filter(({ id, growing }) => growing.includes(asked.id) && !people.some((one) => one.id === id))
      .map(({ name }) => name);
  return (
    <Wide title={tell('coverage.title')}>
      <table class="coverage">
        <thead>
          <tr>
            {(['asked', 'who', 'when', 'growing'] as const).map((column) => (
              <th key={column} scope="col">
                {tell(`coverage.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={JSON.stringify(row.asked)}>
              <th scope="row">{askedText(row, setUp)}</th>
              <td>
                <Names names={row.people.map(({ name }) => name)} />
              </td>
              <td>
                <Spans spans={row.spans} />
              </td>
              <td>
                <Names names={wishing(row)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
