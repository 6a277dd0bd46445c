import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { RefusedError } from '../../shared/helpdesks/answers.ts';
import { Unreachable } from '../helpdesk/helpdesk.ts';
import type { AppContext } from '../services/context.ts';
import { readingIn, readingText } from '../services/team-numbers/reading.ts';
import { rulesOf, teamTicketsOf } from '../services/team-numbers/team-facts.ts';

/** To be counted up when tickets are folded or kept in another way. */
const VERSION = 1;
/** Between two pages, ms: the helpdesk has people to answer. */
const REST = 200;

/** Reads the helpdesk's tickets for the team's figures: what changed since the last time, each page kept with its place. */
export function makeTicketHistory(context: AppContext): { run(): Promise<void>; stop(): void } {
  const stopping = new AbortController();
  const { signal } = stopping;
  return {
    run: () => read(context, signal),
    stop: () => stopping.abort(),
  };
}

async function read(context: AppContext, signal: AbortSignal): Promise<void> {
  const { helpdesk, store, settings, now, log } = context;
  if (!helpdesk?.history) return;
  const of = { site: settings.site, helpdesk: helpdesk.id };
  const rules = rulesOf(settings);
  const way = wayOf(context);
  const known = readingIn(await store.do('readTeamReading', of));
  let cursor = known?.way === way ? known.cursor : null;
  let readAt = known?.way === way ? known.readAt : null;
  let unread = 0;
  try {
    while (!signal.aborted) {
      const began = now();
      const wish = { cursor, rules, days: settings.retentionDays, now: began, signal };
      const page = await helpdesk.history(wish);
      cursor = page.cursor;
      unread += page.unread;
      if (!page.more) readAt = began;
      const deleted = page.events.filter(({ kind }) => kind === 'delete');
      const whole = page.events.filter(
        (event) => !deleted.includes(event) || hasMore(event.ticket, page.events),
      );
      await store.do('keepTeamTickets', {
        ...of,
        tickets: teamTicketsOf(whole, context),
        deleted: deleted.map(({ ticket, at }) => ({ ticket, at })),
        reading: readingText({ way, cursor, readAt, unread }),
      });
      if (!page.more) return;
      await pause(REST, undefined, { signal, ref: false });
    }
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof Unreachable || error instanceof RefusedError)) throw error;
    log.warn(
      { reason: error.message },
      'the helpdesk’s tickets could not be read for the team’s figures; tried again',
    );
  }
}

const hasMore = (ticket: string, events: readonly { readonly ticket: string; readonly kind: string }[]) =>
  events.some((event) => event.ticket === ticket && event.kind === 'created');

/** What tickets are counted by: changed, all of them are read once more. */
const wayOf = ({ settings: { desk, helpdesk, zone } }: AppContext): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        VERSION,
        desk.schedules,
        desk.queues.map((queue) => [queue.id, queue.name, queue.schedule]),
        helpdesk?.queues,
        zone,
      ]),
    )
    .digest('base64url')
    .slice(0, 12);
