import * as z from 'zod/mini';
import { Page, QueueRow } from '../../../shared/helpdesks/request-tracker/rows.ts';
import { tickets } from '../../../shared/helpdesks/request-tracker/search.ts';
import { rowsOf } from '../../../shared/helpdesks/rows.ts';
import { tierOf } from '../../../shared/helpdesks/tier.ts';
import { change, getJson } from '../lib/get.ts';
import { RefusedError, type Sharing } from '../lib/helpdesk.ts';

/** Sharing a case in Request Tracker: a comment, and then the queue or the copy's readers changed. */

const Watched = z.object({ AdminCc: z.unknown() });
const Reader = z.object({ id: z.coerce.string() });

export const sharing: Sharing = {
  async above(base, queue, rules, signal) {
    const saidOf = (name: string) => rules.queues.find((one) => one.name === name)?.tier;
    const { body } = await getJson(`${base}/REST/2.0/queues/all?fields=Name&per_page=100`, signal);
    const seen = rowsOf(z.parse(Page, body).items, QueueRow, 'queues', () => undefined);
    // What may only be moved to need not be seen: the desk names it.
    const names = new Set([...seen, ...rules.queues].map((one) => ('Name' in one ? one.Name : one.name)));
    const now = tierOf(queue, saidOf(queue));
    return [...names]
      .map((name) => ({ name, tier: tierOf(name, saidOf(name)) }))
      .filter(({ tier }) => tier > now)
      .toSorted((one, other) => one.tier - other.tier || (one.name < other.name ? -1 : 1));
  },

  async handUp(base, ticket, queue, note, signal) {
    const url = `${base}/REST/2.0/ticket/${Number(ticket)}`;
    await leaveNote(url, note, signal);
    await change(url, { method: 'PUT', body: { Queue: queue, Owner: 'Nobody' } }, signal);
    // RT answers 200 to what it did not do, in words of the agent's language. In a queue it does not show, the ticket has gone.
    const [now] = (await tickets({ base, signal, getJson }, `id=${Number(ticket)}`, 1)).rows;
    if (now !== undefined && now.Queue.Name !== queue)
      throw new RefusedError(`Request Tracker did not move ticket ${ticket} to ${queue}`, 403);
  },

  async bringIn(base, ticket, colleague, note, signal) {
    const url = `${base}/REST/2.0/ticket/${Number(ticket)}`;
    await leaveNote(url, note, signal);
    const { body } = await getJson(url, signal);
    const { AdminCc } = z.parse(Watched, body);
    const readers = z.catch(z.array(Reader), []).parse(AdminCc);
    // RT takes the list for the whole: who stands in it already stays.
    const all = [...new Set([...readers.map(({ id }) => id), colleague])];
    await change(url, { method: 'PUT', body: { AdminCc: all } }, signal);
  },
};

/** Notes left by this worker: should what follows fail, the second try does not leave them twice. */
const left = new Set<string>();

async function leaveNote(url: string, note: string, signal: AbortSignal): Promise<void> {
  const key = JSON.stringify([url, note]);
  if (left.has(key)) return;
  const body = { ContentType: 'text/plain', Content: note };
  await change(`${url}/comment`, { method: 'POST', body }, signal);
  left.add(key);
}
