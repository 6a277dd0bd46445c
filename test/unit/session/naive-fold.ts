import type { SupportEvent } from '../../../shared/session/event.ts';
import { MINUTE } from './random-log.ts';

/** What happens at one instant, in the order in which one brings about the other. */
const CAUSES = [
  'created',
  'absorb',
  'split',
  'sla.applied',
  'handoff',
  'transfer',
  'escalate',
  'assign',
  'invite',
  'consult',
  'message',
  'deflected',
  'status',
  'abandoned',
  'merge',
  'spam',
  'delete',
  'survey.sent',
  'survey.answered',
  'qa.reviewed',
];

/** Ids are e0, e1 … here: a number alone. */
const numberIn = (event: SupportEvent): number => Number(event.id.replace(/\D/g, '') || '1e9');

/** The log as it happened: what bears an instant before the creation happened at the creation, right after it. */
function told(log: readonly SupportEvent[]): SupportEvent[] {
  const once = log.filter((event, i) => !log.slice(i + 1).some((later) => later.id === event.id));
  const sooner = (a: SupportEvent, b: SupportEvent): number => {
    if (a.at !== b.at) return a.at - b.at;
    if (a.kind !== b.kind) return CAUSES.indexOf(a.kind) - CAUSES.indexOf(b.kind);
    return numberIn(a) - numberIn(b);
  };
  const sorted = [...once].sort(sooner);
  const creation = sorted.find(({ kind }) => kind === 'created');
  if (!creation) return sorted;
  return [creation, ...sorted.filter((event) => event !== creation)].map((event) => ({
    ...event,
    at: event.at < creation.at ? creation.at : event.at,
  }));
}

/**
 * The definitions read literally, for logs in whole minutes: it asks of every minute "what was so then?" by reading the
 * log from the beginning, and counts minutes. Slow, and written separately from the fold: the two share nothing but the
 * log.
 */
export function naiveFold(
  raw: readonly SupportEvent[],
  isOpen: (who: string | null, at: number) => boolean,
  cap: number | null,
) {
  const log = told(raw);
  const created = log[0]?.at ?? 0;
  const end = log.at(-1)?.at ?? 0;
  const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1];
  const placeOf = (event: SupportEvent): number => log.indexOf(event);
  /** How many events there are up to and including an instant. */
  const upTo = (at: number): number => log.filter((event) => event.at <= at).length;

  /** The state after so many events: a customer who writes is not waited for any more. */
  const statusAfter = (count: number): string => {
    let now = 'new';
    for (const event of log.slice(0, count)) {
      if (event.kind === 'status') now = event.to;
      else if (now === 'pending' && customer(event) && event.kind === 'message' && !event.thanks)
        now = 'open';
    }
    return now;
  };
  const status = (at: number): string => statusAfter(upTo(at));
  const ownerAfter = (count: number): string | null => {
    let now: string | null = null;
    for (const event of log.slice(0, count)) if (event.kind === 'assign') now = event.agent;
    return now;
  };
  const owner = (at: number): string | null => ownerAfter(upTo(at));
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
    const asker = event.by ?? ownerAfter(i + 1);
    const over = log.slice(i + 1).find((later) => {
      if (later.kind !== 'message' || later.auto) return false;
      return later.agent === event.agent || (human(later) && later.agent === asker);
    });
    return [{ asker, expert: event.agent, from: event.at, to: event.until ?? over?.at ?? end }];
  });

  // Replies
  const openedByCustomer = log[0]?.kind === 'created' && log[0].author === 'customer';
  const asks = (event: SupportEvent, i: number): boolean =>
    (i === 0 && openedByCustomer) || (customer(event) && event.kind === 'message' && !event.thanks);
  const settles = (event: SupportEvent) =>
    (event.kind === 'status' && done(event.to)) ||
    ['abandoned', 'deflected', 'merge', 'spam', 'delete'].includes(event.kind);
  const humans = log.filter(human);
  /** Unanswered words before a place: since the last reply, and since the last settling before the newest of them. */
  const unanswered = (place: number): SupportEvent[] => {
    const lastReply = log.findLastIndex((event, i) => i < place && human(event));
    const open = log.filter((event, i) => i < place && i > lastReply && asks(event, i));
    const newest = last(open);
    if (newest === undefined) return [];
    const settled = log.findLastIndex((event, i) => i > lastReply && i < placeOf(newest) && settles(event));
    return open.filter((event) => placeOf(event) > settled);
  };
  const firstResponse = humans.find((reply) =>
    log.some((event, i) => i < placeOf(reply) && ((i === 0 && openedByCustomer) || customer(event))),
  );
  /** The first words that were not settled before any reply; a mere thank-you only where nothing else was said. */
  const startBefore = (place: number): number | null => {
    const pending = unanswered(place)[0];
    const spoken = log.find((event, i) => i < place && ((i === 0 && openedByCustomer) || customer(event)));
    const settledOnce =
      pending !== undefined &&
      log.some(
        (event, i) =>
          i < placeOf(pending) && settles(event) && log.some((other, j) => j < i && asks(other, j)),
      );
    return (settledOnce ? pending : spoken)?.at ?? null;
  };
  const replies = humans.flatMap((reply) => {
    const place = placeOf(reply);
    const open = unanswered(place);
    const since = open[0]?.at;
    if (since === undefined) return [];
    const who = agentOf(reply);
    const invited = last(
      log.filter((event, i) => i < place && event.kind === 'invite' && event.agent === who),
    )?.at;
    /** Since when it has been theirs, if it was at this instant; else since they first took part after having had it, or were last invited. */
    const there = (): number => {
      const before = log.map((_, i) => i).filter((i) => (log[i]?.at ?? 0) <= reply.at);
      const had = before.filter(
        (i) => ownerAfter(i + 1) === who || (ownerAfter(i) === who && log[i]?.at === reply.at),
      );
      const lastHad = last(had);
      const stillHad =
        lastHad !== undefined &&
        (ownerAfter(upTo(reply.at)) === who ||
          (ownerAfter(lastHad) === who && ownerAfter(lastHad + 1) !== who && log[lastHad]?.at === reply.at));
      if (stillHad) {
        let from = lastHad;
        if (ownerAfter(from + 1) !== who) from--;
        while (from >= 0 && ownerAfter(from + 1) === who) from--;
        return log[from + 1]?.at ?? 0;
      }
      const lost = lastHad === undefined ? 0 : (log[lastHad + 1]?.at ?? 0);
      const joined = log.find(
        (event, i) =>
          i < place &&
          event.at >= lost &&
          ((event.kind === 'message' && event.author === 'agent' && event.agent === who && !event.auto) ||
            ((event.kind === 'invite' || event.kind === 'consult') && event.agent === who)),
      );
      return Math.max(joined?.at ?? reply.at, invited ?? 0);
    };
    const from = who === null ? since : Math.max(since, there());
    return [
      {
        agent: who,
        at: reply.at,
        first: reply === firstResponse,
        customerWait: count(since, reply.at, null),
        sinceLastMessage: count(last(open)?.at ?? since, reply.at, null),
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
  const respondedAt = firstResponse ? placeOf(firstResponse) : log.length;
  const handoff = last(log.filter((event, i) => event.kind === 'handoff' && i < respondedAt))?.at;
  const asked = startBefore(respondedAt);
  const responseFrom = asked === null ? null : Math.max(asked, handoff ?? 0);

  // Solving
  const solved: { at: number; by: string | null; place: number }[] = [];
  const reopens: {
    at: number;
    solvedAt: number;
    agent: string | null;
    thanks: boolean;
    newTopic: boolean;
  }[] = [];
  log.forEach((event, place) => {
    if (event.kind !== 'status') return;
    const before = statusAfter(place);
    if (!done(before) && done(event.to))
      solved.push({ at: event.at, by: event.agent ?? owner(event.at), place });
    if (done(before) && !done(event.to)) {
      const was = last(solved);
      const next = log.findIndex(
        (later, i) => i > place && (human(later) || (later.kind === 'status' && done(later.to))),
      );
      const words = log.filter(
        (other, i) => customer(other) && i > (was?.place ?? 0) && (next === -1 || i < next),
      );
      reopens.push({
        at: event.at,
        solvedAt: was?.at ?? 0,
        agent: was?.by ?? null,
        thanks: words.length > 0 && words.every((word) => word.kind === 'message' && word.thanks),
        newTopic: words.some((word) => word.kind === 'message' && word.newTopic),
      });
    }
  });
  const removed = log.find(({ kind }) => kind === 'merge' || kind === 'spam' || kind === 'delete')?.kind;
  const excluded = removed === 'merge' ? 'merged' : removed === 'delete' ? 'deleted' : (removed ?? null);
  const resolution = (at: number | undefined) =>
    at === undefined || excluded ? null : count(created, at, null);

  // Waiting
  const finalUnanswered = unanswered(log.length);
  const newest = last(finalUnanswered);
  const settledSince = newest !== undefined && log.some((event, i) => settles(event) && i > placeOf(newest));
  const stillWaits = newest !== undefined && !settledSince && !done(statusAfter(log.length));
  const waitsSince = stillWaits ? (finalUnanswered[0]?.at ?? null) : null;
  const waitingSince = excluded ? null : waitsSince;

  const over = log.find(
    (event) =>
      event.kind === 'abandoned' || (event.kind === 'assign' && event.agent !== null) || human(event),
  );
  const queued = log[0]?.kind === 'created' && log[0].author !== 'agent' && over;
  const queueStart = queued
    ? (last(log.filter((event, i) => event.kind === 'handoff' && i < placeOf(queued)))?.at ?? created)
    : created;
  const moves = log.flatMap((event) => (event.kind === 'transfer' ? [event.queue] : []));

  // Owners, each until somebody else or nobody has it
  const owners = log.flatMap((event, i) => {
    const now = ownerAfter(i + 1);
    if (event.kind !== 'assign' || now === null || ownerAfter(i) === now) return [];
    const left = log.findIndex((later, j) => j > i && later.kind === 'assign' && ownerAfter(j + 1) !== now);
    const next = log.find(
      (later, j) =>
        j > i && later.kind === 'assign' && ownerAfter(j + 1) !== null && ownerAfter(j + 1) !== ownerAfter(j),
    );
    const until = log[left]?.at;
    return [
      {
        agent: now,
        at: event.at,
        ...(until !== undefined && until < (next?.at ?? Infinity) ? { until } : {}),
      },
    ];
  });

  // Promises, calendar only: walks minute by minute until the promised time has passed
  const isPaused = (at: number) => status(at) === 'pending';
  const dueOf = (from: number, promise: SupportEvent & { kind: 'sla.applied' }): number | null => {
    let left = promise.seconds / 60;
    for (let at = from; ; at += MINUTE) {
      const paused = promise.pausesWhilePending && isPaused(at);
      if (left <= 0) {
        // Due in the minute before, whatever begins now.
        return at;
      }
      if (paused && at > end) return null;
      if (!paused) left--;
    }
  };
  const promised = (
    metric: string,
    from: number,
    kept: number | null,
    since: number,
    before: number | null = null,
  ) => {
    let current: (SupportEvent & { kind: 'sla.applied' }) | null = null;
    const inForce =
      before === null
        ? []
        : log
            .filter((event) => event.kind === 'sla.applied' && event.metric === metric && event.at <= before)
            .slice(-1);
    const later = log.filter(
      (event) =>
        event.kind === 'sla.applied' &&
        event.metric === metric &&
        event.at > since &&
        event.at <= (kept ?? Infinity),
    );
    for (const event of [...inForce, ...later]) {
      if (event.kind !== 'sla.applied') continue;
      if (current !== null) {
        const due: number | null = dueOf(from === -1 ? current.at : from, current);
        if ((kept !== null && kept <= event.at) || (due !== null && due <= event.at)) break;
      }
      if (from === -1) from = event.at;
      current = event;
    }
    if (current === null) return [];
    const dueAt = dueOf(from, current);
    const state = kept === null ? 'running' : dueAt === null || kept <= dueAt ? 'met' : 'breached';
    return [{ metric, appliedAt: current.at, dueSeconds: current.seconds, dueAt, state, decidedAt: kept }];
  };
  const slas = [
    ...(responseFrom === null ? [] : promised('first response', responseFrom, firstResponse?.at ?? null, -1)),
    ...[
      ...replies
        .filter(({ first }) => !first)
        .map((reply) => ({
          from: reply.at - reply.customerWait.calendar * 1000,
          kept: reply.at as number | null,
        })),
      ...(firstResponse && waitsSince !== null ? [{ from: waitsSince, kept: null }] : []),
    ].flatMap(({ from, kept }) => promised('next reply', from, kept, from, from)),
    ...[...solved.map(({ at }) => at as number | null), null].flatMap((kept, i) =>
      promised('resolution', -1, kept, solved[i - 1]?.at ?? -1),
    ),
  ];

  // Handling
  const moved = log.filter(
    (event) =>
      !event.kind.startsWith('survey') &&
      event.kind !== 'sla.applied' &&
      !(event.kind === 'message' && (event.auto || event.author === 'bot')),
  );
  const handle = (who: string) =>
    count(created, end, who, (at) => {
      if (owner(at) !== who || (status(at) !== 'new' && status(at) !== 'open')) return false;
      const mark = last(moved.filter((event) => event.at <= at))?.at ?? created;
      return cap === null || at - mark < cap * 1000;
    });

  return {
    createdAt: created,
    updatedAt: end,
    status: statusAfter(log.length),
    owner: owner(end),
    owners,
    slas,
    queue: last(moves) ?? null,
    excluded,
    firstResponseAt: firstResponse?.at ?? null,
    firstResponse: firstResponse ? count(responseFrom ?? 0, firstResponse.at, null) : null,
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
