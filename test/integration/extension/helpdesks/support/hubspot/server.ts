import type * as z from 'zod';
import { keepToken } from '../../../../../../extension/helpdesks/lib/own-tokens.ts';
import { type Reply, type StandIn, standIn } from '../stand-in.ts';
import { type BatchRead, routes, type Search, type Ticket } from './contract.ts';
import { type HubSpotDesk, userOf } from './desk.ts';

/**
 * A stand-in for HubSpot that holds every request and reply against its published contract (CRM API 3, Conversations API 3;
 * November 2026). What the contract leaves open: a batch read answers a merged ticket with the one it went into, and leaves
 * out what is not there.
 */
export async function serveHubSpot(desk: HubSpotDesk): Promise<StandIn> {
  const vendor = await standIn({
    prefix: '/',
    routes,
    answer: (path, query, { headers }, asked) => answer(desk, path, query, headers.authorization, asked),
  });
  await keepToken('hubspot', vendor.base, ownToken);
  return vendor;
}

const ownToken = 'own';

/** `fetch` with the token kept in the options being one that the owner of that number made; null: taken back. */
export const withToken =
  (owner: string | null): typeof fetch =>
  (input, init) => {
    const headers = new Headers(init?.headers);
    const isOwn = headers.get('authorization') === `Bearer ${ownToken}`;
    if (isOwn) headers.set('authorization', `Bearer ${owner ?? 'taken back'}`);
    return fetchOfNode(input, { ...init, headers });
  };
const fetchOfNode = globalThis.fetch;

const ok = (body: unknown): Reply => ({ status: 200, body });
const refusal = (status: number, category: string): Reply => ({
  status,
  body: { status: 'error', category },
});

function answer(
  desk: HubSpotDesk,
  path: string,
  query: URLSearchParams,
  bearer: string | undefined,
  asked: unknown,
): Reply {
  const me = desk.owners.find(({ id }) => `Bearer ${id}` === bearer);
  if (me === undefined) return refusal(401, 'INVALID_AUTHENTICATION');
  if (path.endsWith('/access-token-info'))
    return ok({
      userId: me.userId,
      hubId: desk.account,
      appId: 1,
      scopes: ['tickets', 'conversations.read'],
    });
  if (path === 'crm/v3/owners') {
    const isAsked = ({ archived }: (typeof desk.owners)[number]) =>
      String(archived) === query.get('archived');
    return ok(page(desk.owners.filter(isAsked), query));
  }
  if (path.startsWith('crm/v3/owners/')) {
    const user = path.split('/').at(-1);
    const owner = desk.owners.find(({ id }) => String(userOf(desk, id)) === user);
    return owner ? ok(owner) : refusal(404, 'OBJECT_NOT_FOUND');
  }
  if (path.endsWith('/pipelines/tickets')) return ok({ results: desk.pipelines });
  if (path.endsWith('/search')) return ok(searched(desk, asked as z.infer<typeof Search>));
  if (path.endsWith('/batch/read')) return read(desk, asked as z.infer<typeof BatchRead>);
  if (path.endsWith('/threads'))
    return ok(page(desk.threads.get(query.get('associatedTicketId') ?? '') ?? [], query));
  const messages = desk.messages.get(path.split('/').at(-2) ?? '');
  return messages ? ok(page(messages, query)) : refusal(404, 'OBJECT_NOT_FOUND');
}

/** The mark of a page is a place; pages hold twenty unless more is asked for. */
function page<T>(all: readonly T[], query: URLSearchParams) {
  const size = Number(query.get('limit') ?? 20);
  const from = Number(query.get('after') ?? 0);
  const isMore = from + size < all.length;
  return {
    results: all.slice(from, from + size),
    ...(isMore && { paging: { next: { after: String(from + size) } } }),
  };
}

const told = ({ id, createdAt, updatedAt, archived }: Ticket) => ({ id, createdAt, updatedAt, archived });
const picked = <T>(all: Readonly<Record<string, T>>, names: readonly string[]) =>
  Object.fromEntries(names.flatMap((name) => (name in all ? [[name, all[name]]] : [])));

/** Of what is not there it says so, in an answer of several parts. */
function read({ tickets, merged }: HubSpotDesk, question: z.infer<typeof BatchRead>): Reply {
  const wanted = new Set(question.inputs.map(({ id }) => merged.get(id) ?? id));
  const results = tickets
    .filter(({ id }) => wanted.has(id))
    .map((ticket) => ({
      ...told(ticket),
      properties: picked(ticket.properties, question.properties),
      propertiesWithHistory: picked(ticket.history, question.propertiesWithHistory),
    }));
  const numErrors = wanted.size - results.length;
  if (numErrors === 0) return ok({ status: 'COMPLETE', results });
  const errors = [
    { status: 'error', category: 'OBJECT_NOT_FOUND', message: 'Could not get some TICKET objects' },
  ];
  return { status: 207, body: { status: 'COMPLETE', results, numErrors, errors } };
}

function searched({ tickets }: HubSpotDesk, { filterGroups, sorts, limit }: z.infer<typeof Search>) {
  const isSo = (ticket: Ticket) =>
    filterGroups.some(({ filters }) =>
      filters.every(({ propertyName, operator, value }) => {
        if (propertyName === 'hubspot_owner_id' && operator === 'EQ')
          return ticket.properties['hubspot_owner_id'] === value;
        if (propertyName === 'hs_lastmodifieddate' && operator === 'GTE')
          return Date.parse(ticket.updatedAt) >= Number(value);
        if (propertyName !== 'hs_object_id' || operator !== 'GT')
          throw new Error(`no search by ${propertyName}`);
        return BigInt(ticket.id) > BigInt(value);
      }),
    );
  if (sorts[0]?.propertyName !== 'hs_object_id') throw new Error('sorted by something else');
  const found = tickets
    .filter(isSo)
    .toSorted((one, other) => one.id.length - other.id.length || (one.id < other.id ? -1 : 1));
  const results = found
    .slice(0, limit)
    .map((ticket) => ({ ...told(ticket), properties: { hs_object_id: ticket.id } }));
  const isMore = found.length > limit;
  return { total: found.length, results, ...(isMore && { paging: { next: { after: String(limit) } } }) };
}
