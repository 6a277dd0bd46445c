import { next, readingOf, resume } from '../../../shared/helpdesks/cursor.ts';
import { Directory } from '../../../shared/helpdesks/request-tracker/directory.ts';
import { Statuses } from '../../../shared/helpdesks/request-tracker/statuses.ts';
import { Sweep } from '../../../shared/helpdesks/request-tracker/sweep.ts';
import { historyVersion } from '../../../shared/helpdesks/request-tracker/version.ts';
import { HOUR } from '../../../shared/time/durations.ts';
import type { HistoryPage, HistoryWish } from '../helpdesk.ts';
import { type Login, readingWith } from './rest.ts';

/** Tickets a page: their histories fill some ten more requests. */
const PER_SWEEP = 50;
/** People and queues change seldom: after so long they are asked for again. */
const NAMES_FOR = HOUR;

/** Reads tickets of every queue the login sees, page by page, as an agent's browser reads its own. */
export function historyOf(login: Login): (wish: HistoryWish) => Promise<HistoryPage> {
  const base = login.url.replace(/\/$/, '');
  const getJson = readingWith(login);
  let names = { directory: new Directory(base, getJson), words: new Statuses(), since: 0 };

  return async ({ cursor, rules, days, now, signal }) => {
    if (now - names.since > NAMES_FOR)
      names = { directory: new Directory(base, getJson), words: new Statuses(), since: now };
    const statuses = {};
    const from = resume(cursor, now, readingOf(historyVersion, { statuses, rules }), days);
    const sweep = new Sweep({ base, signal, getJson }, { statuses, rules, ...names });
    const changed = await sweep.changed(from.afterId, from.since, PER_SWEEP);
    const { events } = await sweep.read(changed.rows);
    const deleted = from.afterId === 0 ? await sweep.deletions(from.since) : [];
    return {
      events: [...events, ...deleted],
      unread: new Set(sweep.leftOut.filter(({ kind }) => kind === 'ticket').map(({ ticket }) => ticket)).size,
      cursor: next(from, changed.more ? changed.last : null, changed.at),
      more: changed.more,
    };
  };
}
