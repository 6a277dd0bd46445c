import { NotUnderstoodError } from '../answers.ts';
import { nameIn } from '../rows.ts';
import type { Server } from '../server.ts';

/** Chatwoot's lists stand bare, under `payload`, or under `data.payload`, by the address and the version. */
export async function listAt(server: Server, path: string) {
  const { body, at } = await server.getJson(`${server.base}/api/v1/accounts/${path}`, server.signal);
  const rows = [body, within(body, 'payload'), within(within(body, 'data'), 'payload')].find(Array.isArray);
  if (rows === undefined) throw new NotUnderstoodError('Chatwoot sent no list');
  return { rows: rows as unknown[], at };
}

function within(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

/** Chatwoot's most for one answer after a message. */
const messagesPerPage = 100;

/** Every message of a conversation, oldest first. Reading them marks nothing as seen: that is a POST of its own. */
export async function messagesOf(server: Server, account: string, conversation: string): Promise<unknown[]> {
  const all: unknown[] = [];
  for (let after = '0'; ; ) {
    const { rows } = await listAt(server, `${account}/conversations/${conversation}/messages?after=${after}`);
    all.push(...rows);
    const last = nameIn(rows.at(-1), 'id');
    if (rows.length < messagesPerPage || last === after) return all;
    after = last;
  }
}
