import { expect } from 'vitest';
import { eventually } from '../eventually.ts';
import type { RequestTracker } from './request-tracker.ts';

export interface OpenedTicket {
  readonly id: string;
  readonly owner: string;
  readonly queue: string;
  readonly status: string;
}

/** The customer's one ticket, as soon as RT has it. */
export async function ticketOf(rt: RequestTracker, email: string): Promise<OpenedTicket> {
  const root = await rt.rest('root');
  const query = encodeURIComponent(`Requestor.EmailAddress = '${email}'`);
  const fields = 'fields=Status,Owner,Queue&fields[Owner]=Name&fields[Queue]=Name';
  type Named = { Name: string };
  return eventually(async () => {
    const found = await root.get<{ items: { id: string; Status: string; Owner: Named; Queue: Named }[] }>(
      `/tickets?query=${query}&${fields}`,
    );
    expect(found.items.length).toBeLessThan(2);
    const [one] = found.items;
    return one && { id: one.id, owner: one.Owner.Name, queue: one.Queue.Name, status: one.Status };
  });
}

/** As a colleague would who knows what was wrong, by RT's REST interface. */
export async function solve(rt: RequestTracker, ticket: string): Promise<void> {
  const words = { Content: 'Resuelto.', ContentType: 'text/plain', Status: 'resolved' };
  await (await rt.rest('ana')).post(`/ticket/${ticket}/correspond`, words);
}
