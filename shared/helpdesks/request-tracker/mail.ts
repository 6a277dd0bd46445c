import type { SupportEventInput, TicketStatus } from '../../session/event.ts';
import { isAutomatic } from '../mail/automatic-mail.ts';
import { plainText } from '../mail/plain-text.ts';
import { isThanks } from '../mail/thanks.ts';
import { transactionOf } from './history.ts';
import { mailHeads, mailParts } from './mail-parts.ts';
import type { AttachmentRow, TicketRow } from './rows.ts';
import { chunks, type Server } from './server.ts';

/** What stands in customers' mails and changes what they count for: written by a machine, or nothing but a thank-you. */

/** Mails asked about in one query: keeps the address short. */
const mailsPerQuery = 40;

export type Heads = ReadonlyMap<string, AttachmentRow>;

/** The mail headers of what people wrote, by transaction. What RT refuses is named to `leaveOut`. */
export async function headsOf(
  server: Server,
  events: readonly SupportEventInput[],
  leaveOut: (event: SupportEventInput) => void,
): Promise<Heads> {
  const written = events.filter(isPublic);
  const heads = new Map<string, AttachmentRow>();
  for (const some of chunks(written, mailsPerQuery)) {
    const rows = await mailHeads(server, some.map(transactionOf));
    if (rows === null) some.forEach(leaveOut);
    for (const row of rows ?? []) heads.set(row.TransactionId ?? '', row);
  }
  return heads;
}

/** Marks the messages of one ticket, its events in order; the words are asked for only where a thank-you would change something. */
export async function withMail(
  server: Server,
  ticket: TicketRow,
  events: readonly SupportEventInput[],
  heads: Heads,
  leaveOut: (event: SupportEventInput) => void,
): Promise<SupportEventInput[]> {
  const marked: SupportEventInput[] = [];
  let solved = false;
  for (const event of events) {
    // RT opens a solved ticket for whatever comes by mail, before a thank-you, too: only an agent does it on purpose.
    if (event.kind === 'status') solved = isDone(event.to) || (solved && event.agent === null);
    if (!isPublic(event)) marked.push(event);
    else if (isMachines(heads.get(transactionOf(event)))) marked.push({ ...event, auto: true });
    else if (!solved || event.author !== 'customer') marked.push(event);
    else {
      const parts = await mailParts(server, transactionOf(event));
      if (parts === null) leaveOut(event);
      marked.push({ ...event, thanks: isThanks(wordsIn(parts ?? []), namesOn(ticket)) });
    }
  }
  return marked;
}

const isDone = (status: TicketStatus) => status === 'solved' || status === 'closed';

const isPublic = (event: SupportEventInput): event is Extract<SupportEventInput, { kind: 'message' }> =>
  event.kind === 'message' && event.public && event.author !== 'bot';

const isMachines = (head: AttachmentRow | undefined) =>
  head !== undefined && isAutomatic(head.Headers ?? '', head.Subject ?? '');

/** What a mail says: its plain text, or what its HTML says when there is none. */
function wordsIn(parts: readonly AttachmentRow[]): string {
  const of = (type: string) =>
    parts.find((part) => part.ContentType === type && part.Content?.trim())?.Content ?? null;
  return of('text/plain') ?? plainText(of('text/html') ?? '');
}

/** Names that may stand in a greeting or under a mail of this ticket. */
const namesOn = (ticket: TicketRow): string[] =>
  [ticket.Owner, ...ticket.Requestor].flatMap(({ id, RealName, EmailAddress }) => [
    id,
    RealName ?? '',
    EmailAddress?.split('@')[0] ?? '',
  ]);
