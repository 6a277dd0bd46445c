import type { SupportEvent } from '../../../shared/session/event.ts';
import { MINUTE } from './random-log.ts';

/**
 * The definitions read literally, for logs in whole minutes in which no two events coincide: it asks of every minute
 * "what was so then?" by reading the log from the beginning, and counts minutes. Slow, and written separately from the
 * fold: the two share nothing but the log.
 */
export function naiveFold(
  log: readonly SupportEvent[],
  isOpen: (who: string | null, at: number) => boolean,
  cap: number | null,
) {
  const created = log[0]?.at ?? 0;
  const end = log.at(-1)?.at ?? 0;
  const past = (at: number) => log.filter((event) => event.at <= at);
  const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1];

  const status = (at: number): string => {
    let now = 'new';
    for (const event of past(at)) if (event.kind === 'status') now = event.to;
    return now;
  };
  const owner = (at: number): string | null => {
    let now: string | null = null;
    for (const event of past(at)) if (event.kind === 'assign') now = event.agent;
    return now;
  };
  const done = (state: string) => state === 'solved' || state === 'closed';
  const human = (event: SupportEvent) =>
    event.kind === 'message' && event.author === 'agent' && event.public && !event.auto && !event.reaction;
  const customer = (event: SupportEvent) =>
    event.kind === 'message' && event.author === 'customer' && event.public && !event.auto && !event.reaction;
  const agentOf = (event: SupportEvent) => (event.kind === 'message' ? event.agent : null);

  /** Minutes in [from, to) of which `so` holds, in seconds, all and those in which `who` was at work. */
  const count = (from: number, to: number, who: string | null, so: (at: number) => boolean = () => true) => {
    let calendar = 0;
    let business = 0;
    for (let at = from; at < to; at += MINUTE) {
      if (!so(at)) continue;
      calendar += 60;
      if (isOpen(who, at)) business += 60;
    }
    return { calendar, business };
  };

  /** Whose consult is running? An unended one lasts until the expert speaks or the asker replies. */
  const consults = log.flatMap((event, i) => {
    if (event.kind !== 'consult') return [];
    const asker = event.by ?? owner(event.at);
    const over = log.slice(i + 1).find((later) => {
      if (later.kind !== 'message' || later.auto) return false;
      return later.agent === event.agent || (human(later) && later.agent === asker);
    });
    return [{ asker, expert: event.agent, from: event.at, to: event.until ?? over?.at ?? end }];
  });

  // Replies
  const openedByCustomer = log[0]?.kind === 'created' && log[0].author === 'customer';
  const said = [...(openedByCustomer ? [created] : []), ...log.filter(customer).map(({ at }) => at)].sort(
    (a, b) => a - b,
  );
  const meant = [
    ...(openedByCustomer ? [created] : []),
    ...log
      .filter((event) => customer(event) && event.kind === 'message' && !event.thanks)
      .map(({ at }) => at),
  ].sort((a, b) => a - b);
  const settles = (event: SupportEvent) =>
    (event.kind === 'status' && done(event.to)) ||
    ['abandoned', 'deflected', 'merge', 'spam', 'delete'].includes(event.kind);
  const humans = log.filter(human);
  const firstResponse = said.length > 0 ? humans.find(({ at }) => at > (said[0] ?? 0)) : undefined;
  /** Unanswered messages at an instant: since the last reply, and since the last settling before the newest of them. */
  const unanswered = (at: number): number[] => {
    const lastReply = last(humans.filter((event) => event.at < at))?.at ?? -1;
    const open = meant.filter((time) => time > lastReply && time < at);
    const newest = last(open);
    if (newest === undefined) return [];
    const lastSettled = last(log.filter((event) => settles(event) && event.at < newest))?.at ?? -1;
    return open.filter((time) => time > lastSettled);
  };
  const replies = humans.flatMap((reply) => {
    const open = unanswered(reply.at);
    const [since] = open;
    if (since === undefined) return [];
    const who = agentOf(reply);
    const mineSince = log
      .filter(
        (event) => event.at <= reply.at && event.kind === 'assign' && event.agent === who && who !== null,
      )
      .filter((event) => owner(event.at - MINUTE) !== who);
    const invited = log.filter(
      (event) => event.at <= reply.at && event.kind === 'invite' && event.agent === who,
    );
    const from = Math.max(since, last(mineSince)?.at ?? 0, last(invited)?.at ?? 0);
    return [
      {
        agent: who,
        at: reply.at,
        first: reply === firstResponse,
        customerWait: count(since, reply.at, null),
        sinceLastMessage: count(last(open) ?? since, reply.at, null),
        agentClock: count(
          from,
          reply.at,
          who,
          (at) =>
            status(at) !== 'pending' &&
            status(at) !== 'hold' &&
            !consults.some((consult) => consult.asker === who && consult.from <= at && at < consult.to),
        ),
      },
    ];
  });
  const handoff = firstResponse
    ? last(log.filter((event) => event.kind === 'handoff' && event.at < firstResponse.at))?.at
    : undefined;

  // Solving
  const solved: { at: number; by: string | null }[] = [];
  const reopens: {
    at: number;
    solvedAt: number;
    agent: string | null;
    thanks: boolean;
    newTopic: boolean;
  }[] = [];
  for (const event of log) {
    if (event.kind !== 'status') continue;
    const before = status(event.at - MINUTE);
    if (!done(before) && done(event.to)) solved.push({ at: event.at, by: event.agent ?? owner(event.at) });
    if (done(before) && !done(event.to)) {
      const was = last(solved);
      const next = log.find(
        (later) => later.at > event.at && (human(later) || (later.kind === 'status' && done(later.to))),
      );
      const words = log.filter(
        (other) => customer(other) && other.at > (was?.at ?? 0) && (next === undefined || other.at < next.at),
      );
      reopens.push({
        at: event.at,
        solvedAt: was?.at ?? 0,
        agent: was?.by ?? null,
        thanks: words.length > 0 && words.every((word) => word.kind === 'message' && word.thanks),
        newTopic: words.some((word) => word.kind === 'message' && word.newTopic),
      });
    }
  }
  const removed = log.find(({ kind }) => kind === 'merge' || kind === 'spam' || kind === 'delete')?.kind;
  const excluded = removed === 'merge' ? 'merged' : removed === 'delete' ? 'deleted' : (removed ?? null);
  const resolution = (at: number | undefined) =>
    at === undefined || excluded ? null : count(created, at, null);

  // Waiting
  const finalUnanswered = unanswered(end + 1);
  const lastMeant = last(finalUnanswered);
  const settledSince = lastMeant !== undefined && log.some((event) => settles(event) && event.at > lastMeant);
  const waitingSince = excluded || done(status(end)) || settledSince ? null : (finalUnanswered[0] ?? null);

  const over = log.find(
    (event) =>
      event.kind === 'abandoned' || (event.kind === 'assign' && event.agent !== null) || human(event),
  );
  const queued = log[0]?.kind === 'created' && log[0].author !== 'agent' && over;
  const queueStart = queued
    ? (last(log.filter((event) => event.kind === 'handoff' && event.at < queued.at))?.at ?? created)
    : created;

  // Handling
  const moved = log.filter(
    (event) =>
      !event.kind.startsWith('survey') &&
      !(event.kind === 'message' && (event.auto || event.author === 'bot')),
  );
  const handle = (who: string) =>
    count(created, end, who, (at) => {
      if (owner(at) !== who || (status(at) !== 'new' && status(at) !== 'open')) return false;
      const mark = last(moved.filter((event) => event.at <= at))?.at ?? created;
      return cap === null || at - mark < cap * 1000;
    });

  return {
    status: status(end),
    owner: owner(end),
    excluded,
    firstResponseAt: firstResponse?.at ?? null,
    firstResponse: firstResponse ? count(Math.max(said[0] ?? 0, handoff ?? 0), firstResponse.at, null) : null,
    firstResponseFromCreation: firstResponse ? count(created, firstResponse.at, null) : null,
    replies,
    publicReplies: humans.length,
    waitingSince,
    firstSolvedAt: solved[0]?.at ?? null,
    firstSolvedBy: solved[0]?.by ?? null,
    lastSolvedAt: last(solved)?.at ?? null,
    lastSolvedBy: last(solved)?.by ?? null,
    firstResolution: resolution(solved[0]?.at),
    fullResolution: resolution(last(solved)?.at),
    reopens,
    requesterWait: count(created, end, null, (at) => ['new', 'open', 'hold'].includes(status(at))),
    agentWait: count(created, end, null, (at) => status(at) === 'pending'),
    hold: count(created, end, null, (at) => status(at) === 'hold'),
    queueWait: queued ? count(queueStart, queued.at, null) : null,
    handle,
    consulted: (who: string) => {
      const asked = consults.filter(({ expert }) => expert === who);
      const latest = Math.max(end, ...asked.map(({ to }) => to));
      return count(created, latest, who, (at) => asked.some(({ from, to }) => from <= at && at < to));
    },
  };
}
