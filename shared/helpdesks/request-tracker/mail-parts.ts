import { rowsOf } from '../rows.ts';
import { AttachmentRow } from './rows.ts';
import { list, orRefused, rowsPerPage, type Server } from './server.ts';

/** The outermost parts of these transactions' mails, with their headers; null where RT refuses. */
export async function mailHeads(server: Server, ids: readonly string[]): Promise<AttachmentRow[] | null> {
  const which = ids.map((value) => ({ field: 'TransactionId', operator: '=', value }));
  return attachments(server, 'attachments', {
    query: JSON.stringify([...which, { field: 'Parent', operator: '=', value: 0 }]),
    per_page: String(rowsPerPage),
    fields: 'TransactionId,Headers,Subject',
  });
}

/** The parts of one transaction's mail, with their words; null where RT refuses. */
export const mailParts = (server: Server, id: string): Promise<AttachmentRow[] | null> =>
  attachments(server, `transaction/${id}/attachments`, { fields: 'Content,ContentType' });

async function attachments(
  server: Server,
  collection: string,
  parameters: Readonly<Record<string, string>>,
): Promise<AttachmentRow[] | null> {
  const found = await orRefused(() => list(server, collection, parameters));
  return found && rowsOf(found.items, AttachmentRow, 'attachments', () => undefined);
}
