import type { ComponentChildren, VNode } from 'preact';
import { formatDuration } from '../../../shared/kpi/format.ts';
import { fill } from '../../../shared/locales/agent/fill.ts';
import type { LeadView } from '../../lead-messages.ts';
import type { Speech } from '../kpi-line.tsx';
import { StateMark } from '../mark.tsx';
import { clockTime } from './time.ts';

type Now = NonNullable<LeadView['live']>['now'];

/** The desk at this moment: queues, coverage by count, running sessions in order of their start. */
export function LeadNow({ now, ...speech }: Speech & { readonly now: Now | null }): VNode {
  const { words, locale } = speech;
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
          <Queues now={now} {...speech} />
          <Skills skills={now.skills} {...speech} />
          <Sessions sessions={now.sessions} {...speech} />
        </>
      ) : (
        <p class="quiet">{words['lead.now none']}</p>
      )}
    </section>
  );
}

function Queues({ now, words, locale }: Speech & { readonly now: Now }): VNode {
  return (
    <Table
      caption={words['lead.queues']}
      heads={[
        words['lead.queue'],
        words['lead.hours'],
        words['lead.waiting'],
        words['lead.longest'],
        words['lead.free'],
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
          <td class="figure">{fill('{n}', { n: queue.free }, locale)}</td>
        </tr>
      ))}
    </Table>
  );
}

function hoursOf({ open, changesAt }: Now['queues'][number], words: Speech['words'], locale: string): string {
  if (changesAt === null) return words[open ? 'lead.is open' : 'lead.is closed'];
  return fill(words[open ? 'lead.closes' : 'lead.opens'], { time: clockTime(changesAt, locale) }, locale);
}

function Skills({ skills, words, locale }: Speech & Pick<Now, 'skills'>): VNode {
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
          <td class="figure">{fill('{n}', { n: free }, locale)}</td>
        </tr>
      ))}
    </Table>
  );
}

function Sessions({ sessions, words, locale }: Speech & Pick<Now, 'sessions'>): VNode {
  if (sessions.length === 0) {
    return (
      <div class="field">
        <h3>{words['lead.sessions']}</h3>
        <p class="quiet">{words['lead.sessions none']}</p>
      </div>
    );
  }
  const rest = sessions.slice(longest);
  const more = fill(words['detail.more tickets'], { count: rest.length }, locale);
  return (
    <div>
      <SessionTable
        caption={words['lead.sessions']}
        sessions={sessions.slice(0, longest)}
        words={words}
        locale={locale}
      />
      {rest.length > 0 && (
        <details>
          <summary>{more}</summary>
          <SessionTable caption={more} sessions={rest} words={words} locale={locale} />
        </details>
      )}
      <p class="quiet">{words['lead.sessions what']}</p>
    </div>
  );
}

/** A desk of tickets has hundreds under way: the longest list that is not folded. */
const longest = 30;

const SessionTable = ({
  caption,
  sessions,
  words,
  locale,
}: Speech & Pick<Now, 'sessions'> & { readonly caption: string }): VNode => (
  <Table
    caption={caption}
    heads={[words['lead.started'], words['lead.queue'], words['lead.agent'], words['lead.ticket']]}
  >
    {sessions.map(({ session, since, queue, agent, ticket }) => (
      <tr key={session}>
        <td>
          <bdi>{clockTime(since, locale)}</bdi>
        </td>
        <td>
          <bdi>{queue}</bdi>
        </td>
        <td>
          <bdi>{agent?.name ?? '–'}</bdi>
        </td>
        <td>
          {ticket?.url ? (
            <a href={ticket.url} target="_blank" rel="noreferrer">
              #{ticket.id}
            </a>
          ) : (
            (ticket && `#${ticket.id}`) || '–'
          )}
        </td>
      </tr>
    ))}
  </Table>
);

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
