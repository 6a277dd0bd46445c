import type { ComponentChildren, VNode } from 'preact';
import { formatDuration } from '../../../shared/kpi/format.ts';
import { fill } from '../../../shared/locales/fill.ts';
import type { Free } from '../../../shared/protocol/lead.ts';
import type { LeadView } from '../../messages/lead.ts';
import { StateMark } from '../kit/mark.tsx';
import type { Wording } from '../kit/wording.ts';
import { clockTime } from './time.ts';

type Now = NonNullable<LeadView['live']>['now'];

/** The desk at this moment: queues, coverage by count, and the sessions that take longest. */
export function LeadNow({ now, ...l10n }: Wording & { readonly now: Now | null }): VNode {
  const { words, locale } = l10n;
  return (
    <section class="box" aria-labelledby="lead-now">
      <header>
        <h2 id="lead-now">{words['lead.now']}</h2>
        {now && (
          <span class="quiet">{fill(words['lead.as of'], { time: clockTime(now.at, locale) }, locale)}</span>
        )}
      </header>
      {now ? (
        <>
          <Queues now={now} {...l10n} />
          <Skills skills={now.skills} {...l10n} />
          <Sessions now={now} {...l10n} />
        </>
      ) : (
        <p class="quiet">{words['lead.now none']}</p>
      )}
    </section>
  );
}

function Queues({ now, words, locale }: Wording & { readonly now: Now }): VNode {
  return (
    <Table
      caption={words['lead.queues']}
      heads={[
        words['lead.queue'],
        words['lead.hours'],
        words['lead.waiting'],
        words['lead.longest'],
        words['lead.free'],
        words['lead.sessions count'],
      ]}
    >
      {now.queues.map((queue) => (
        <tr key={queue.id}>
          <th scope="row">
            <bdi>{queue.name}</bdi>
          </th>
          <td data-state={queue.open ? 'met' : 'none'}>
            <span class="hours">
              <StateMark state={queue.open ? 'met' : 'none'} />
              {hoursOf(queue, words, locale)}
            </span>
          </td>
          <td class="figure">{fill('{n}', { n: queue.waiting }, locale)}</td>
          <td class="figure">
            <bdi>
              {queue.longestSince === null
                ? '–'
                : formatDuration((now.at - queue.longestSince) / 1000, locale)}
            </bdi>
          </td>
          <td class="figure">{freeText(queue.free, words)}</td>
          <td class="figure">{fill('{n}', { n: queue.running }, locale)}</td>
        </tr>
      ))}
    </Table>
  );
}

function hoursOf(
  { open, changesAt }: Now['queues'][number],
  words: Wording['words'],
  locale: string,
): string {
  if (changesAt === null) return words[open ? 'lead.is open' : 'lead.is closed'];
  return fill(words[open ? 'lead.closes' : 'lead.opens'], { time: clockTime(changesAt, locale) }, locale);
}

const freeText = (free: Free | null, words: Wording['words']): string =>
  words[`lead.free ${free ?? 'unknown'}`];

function Skills({ skills, words, locale }: Wording & Pick<Now, 'skills'>): VNode {
  if (skills.length === 0) {
    return (
      <div class="field">
        <h3>{words['lead.skills']}</h3>
        <p class="quiet">{words['lead.skills none']}</p>
      </div>
    );
  }
  return (
    <Table
      caption={words['lead.skills']}
      heads={[words['lead.skill'], words['lead.on duty'], words['lead.free']]}
    >
      {skills.map(({ id, label, onDuty, free }) => (
        <tr key={id}>
          <th scope="row">
            <bdi>{label}</bdi>
          </th>
          <td class="figure">{fill('{n}', { n: onDuty }, locale)}</td>
          <td class="figure">{freeText(free, words)}</td>
        </tr>
      ))}
    </Table>
  );
}

function Sessions({ now: { sessions, lookedAt }, words, locale }: Wording & { readonly now: Now }): VNode {
  const time = clockTime(lookedAt, locale);
  if (sessions.length === 0) {
    return (
      <div class="field">
        <h3>{words['lead.sessions']}</h3>
        <p class="quiet">{fill(words['lead.sessions none'], { time }, locale)}</p>
      </div>
    );
  }
  return (
    <div>
      <Table
        caption={words['lead.sessions']}
        heads={[words['lead.running'], words['lead.queue'], words['lead.ticket']]}
      >
        {sessions.map(({ session, hours, queue, ticket }) => (
          <tr key={session}>
            <td>{fill(words['lead.over'], { hours }, locale)}</td>
            <td>
              <bdi>{queue}</bdi>
            </td>
            <td>
              {ticket?.url ? (
                <a href={ticket.url} target="_blank" rel="noreferrer">
                  <bdi>#{ticket.id}</bdi>
                </a>
              ) : (
                (ticket && <bdi>#{ticket.id}</bdi>) || '–'
              )}
            </td>
          </tr>
        ))}
      </Table>
      <p class="quiet">{fill(words['lead.sessions what'], { most: sessions.length, time }, locale)}</p>
    </div>
  );
}

/** A table that scrolls by itself in a narrow window, reachable by keyboard. */
function Table({
  caption,
  heads,
  children,
}: {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly children: ComponentChildren;
}): VNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section class="wide" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
