import { NotUnderstoodError } from '../answers.ts';
import { nameIn, rowsOf } from '../rows.ts';
import { type HubSpotServer, pageIn } from './lists.ts';
import { FoundRow, TicketRow } from './rows.ts';

/** Tickets a page: two requests each, well within a worker's life. */
const ticketsPerPage = 20;
/** HubSpot's most for tickets with what their properties were. */
const mostWithHistory = 50;

/** What changes hands, and what was merged into it: asked for with all it ever was. */
const withHistory = ['hubspot_owner_id', 'hs_pipeline', 'hs_pipeline_stage', 'hs_merged_object_ids'];
/** What a company may have made is passed over where it has not. */
const properties = [
  'subject',
  'hubspot_owner_id',
  'hs_pipeline_stage',
  'source_type',
  'hs_ticket_priority',
  'hs_ticket_category',
  'hs_created_by_user_id',
  'hs_object_source',
  'hs_merged_object_ids',
  'topic',
  'channel',
  'tier',
  'language',
  'overdesk_session',
];

/**
 * A page of the numbers of an owner's tickets changed since then, by rising number from the one given: HubSpot finds no more
 * than 10,000 for a question, and a page by place would move with what changes. `next`: the number it ended with.
 */
export async function changedTickets(
  server: HubSpotServer,
  { owner, since, after }: { readonly owner: string; readonly since: number; readonly after: string | null },
  leaveOut: (id: string) => void,
) {
  const filters = [
    { propertyName: 'hubspot_owner_id', operator: 'EQ', value: owner },
    { propertyName: 'hs_lastmodifieddate', operator: 'GTE', value: String(since) },
    ...(after === null ? [] : [{ propertyName: 'hs_object_id', operator: 'GT', value: after }]),
  ];
  const { body, at } = await server.ask('/crm/v3/objects/tickets/search', {
    filterGroups: [{ filters }],
    sorts: [{ propertyName: 'hs_object_id', direction: 'ASCENDING' }],
    properties: ['hs_object_id'],
    limit: ticketsPerPage,
  });
  const { rows, next } = pageIn(body, 'tickets');
  const ids = rowsOf(rows, FoundRow, 'tickets', (row) => leaveOut(nameIn(row, 'id'))).map(({ id }) => id);
  const last = ids.at(-1);
  // Without a number to go on from, the pages behind this one would be missed without a word.
  if (next !== null && last === undefined)
    throw new NotUnderstoodError('HubSpot sent a page of tickets of which none has a number');
  return { ids, at, next: next === null ? null : (last ?? null) };
}

/** Those of these tickets that are there to be read. One that was merged comes as the one it went into. */
export async function ticketsOf(
  server: HubSpotServer,
  ids: readonly string[],
  leaveOut: (id: string) => void,
): Promise<TicketRow[]> {
  const found: TicketRow[] = [];
  for (let start = 0; start < ids.length; start += mostWithHistory) {
    const inputs = ids.slice(start, start + mostWithHistory).map((id) => ({ id }));
    const question = { inputs, properties, propertiesWithHistory: withHistory };
    const { body } = await server.ask('/crm/v3/objects/tickets/batch/read', question);
    found.push(
      ...rowsOf(pageIn(body, 'tickets').rows, TicketRow, 'tickets', (row) => leaveOut(nameIn(row, 'id'))),
    );
  }
  return found;
}
