import type { VNode } from 'preact';
import { formatValue } from '../../../shared/kpi/format.ts';
import { fill } from '../../../shared/locales/fill.ts';
import type { KpiDetail as Detail } from '../../messages/kpi.ts';
import type { Wording } from '../kit/wording.ts';
import { IntervalBand } from './interval-band.tsx';
import { KpiLine } from './kpi-line.tsx';
import { ActiveTarget } from './target-progress.tsx';
import { TicketLink } from './ticket-link.tsx';
import { Trend } from './trend.tsx';

/**
 * A KPI line with all that stands behind it: its weeks, its tickets, and how it is computed.
 * Where the line already says why there is nothing, neither an empty trend nor an empty list says it again.
 */
export function KpiDetail({
  kpi,
  pins,
  ...l10n
}: Wording & { readonly kpi: Detail; readonly pins?: Pins }): VNode {
  const isKnown = kpi.value !== null;
  // Called, not drawn: where there is no band, its interval stands in the line.
  const band = IntervalBand({ kpi, ...l10n });
  return (
    <article class="detail" id={`kpi-${kpi.id}`} tabIndex={-1}>
      <KpiLine line={band ? { ...kpi, interval: null } : kpi} {...l10n} />
      {band}
      {(isKnown || kpi.trend.some(({ value }) => value !== null)) && (
        <Trend label={kpi.label} trend={kpi.trend} {...l10n} />
      )}
      {kpi.change && <p class="quiet">{kpi.change}</p>}
      {kpi.aim && <ActiveTarget label={kpi.label} aim={kpi.aim} {...l10n} />}
      {kpi.review.length > 0 && <Review review={kpi.review} {...l10n} />}
      {(isKnown || kpi.tickets.length > 0) && <Tickets tickets={kpi.tickets} {...l10n} />}
      <How kpi={kpi} {...l10n} />
      {pins && <Pin kpi={kpi} pins={pins} words={l10n.words} />}
    </article>
  );
}

/** The numbers chosen for beside tickets. */
export interface Pins {
  readonly chosen: readonly string[];
  readonly onPin: (id: string, pinned: boolean) => void;
}
const mostPins = 3;

/** Chooses this number for beside tickets; with three chosen there is nothing to press but to give one up. */
function Pin({
  kpi: { id, label },
  pins: { chosen, onPin },
  words,
}: Pick<Wording, 'words'> & { readonly kpi: Detail; readonly pins: Pins }): VNode | null {
  const isChosen = chosen.includes(id);
  if (!isChosen && chosen.length >= mostPins) return null;
  return (
    <div>
      <button
        type="button"
        class="button plain"
        aria-pressed={isChosen}
        aria-label={`${words['pin.do']}: ${label}`}
        onClick={() => onPin(id, !isChosen)}
      >
        {words['pin.do']}
      </button>
    </div>
  );
}

/** A long list is folded: a thousand links would bury the next number. */
const longest = 50;

function Tickets({ tickets, locale, words }: Wording & Pick<Detail, 'tickets'>): VNode {
  if (tickets.length === 0) return <p class="quiet">{words['detail.no tickets']}</p>;
  const rest = tickets.slice(longest);
  return (
    <details>
      <summary>{fill(words['detail.tickets'], { count: tickets.length }, locale)}</summary>
      <TicketList tickets={tickets.slice(0, longest)} />
      {rest.length > 0 && (
        <details>
          <summary>{fill(words['detail.more tickets'], { count: rest.length }, locale)}</summary>
          <TicketList tickets={rest} />
        </details>
      )}
    </details>
  );
}

/** Whose a bad rating was, nobody can say when several took part: it is looked at together instead. */
const Review = ({ review, locale, words }: Wording & Pick<Detail, 'review'>): VNode => (
  <details>
    <summary>{fill(words['review.title'], { count: review.length }, locale)}</summary>
    <p class="quiet">{words['review.what']}</p>
    <TicketList tickets={review} />
  </details>
);

const TicketList = ({ tickets }: Pick<Detail, 'tickets'>): VNode => (
  <ul class="tickets">
    {tickets.map((ticket) => (
      <li key={ticket.id}>
        <TicketLink ticket={ticket} />
        {ticket.subject && <span dir="auto">{ticket.subject}</span>}
      </li>
    ))}
  </ul>
);

function How({ kpi, locale, words }: Wording & { readonly kpi: Detail }): VNode {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const { from, to } = kpi.result.period;
  return (
    <details>
      <summary>{words['detail.how']}</summary>
      <dl class="how">
        <dt>{words['how.definition']}</dt>
        <dd>{kpi.definition}</dd>
        <dt>{words['how.method']}</dt>
        <dd>{kpi.method}</dd>
        <dt>{words['how.n']}</dt>
        <dd>{fill('{n}', { n: kpi.n }, locale)}</dd>
        <dt>{words['how.interval']}</dt>
        <dd>
          {kpi.interval ?? words['how.no interval']}{' '}
          {kpi.result.interval !== null &&
            fill(
              words['range.what'],
              { level: formatValue(kpi.result.interval.level, 'share', locale) },
              locale,
            )}
        </dd>
        {kpi.bandMeaning !== null && (
          <>
            <dt>{words['how.team']}</dt>
            <dd>{kpi.bandMeaning}</dd>
          </>
        )}
        {kpi.expectedLimits !== null && (
          <>
            <dt>{words['how.expected']}</dt>
            <dd>
              {kpi.expectedLimits} {words['how.expected what']}
            </dd>
          </>
        )}
        <dt>{words['how.period']}</dt>
        <dd>{day.formatRange(from, to)}</dd>
        <dt>{words['how.formula']}</dt>
        <dd>{kpi.formula}</dd>
        <dt>{words['how.source']}</dt>
        <dd>
          <Sources kpi={kpi} words={words} />
        </dd>
      </dl>
    </details>
  );
}

/** Who else defines it so, and our own entry for it. */
function Sources({ kpi, words }: Pick<Wording, 'words'> & { readonly kpi: Detail }): VNode {
  return (
    <>
      {kpi.sources.map(({ name, url }) => (
        <span key={url}>
          <a href={url} target="_blank" rel="noreferrer">
            {name}
          </a>
          {', '}
        </span>
      ))}
      {kpi.sources.length === 0 && `${words['how.own definition']}, `}
      <span dir="ltr">{kpi.entry}</span>
    </>
  );
}
