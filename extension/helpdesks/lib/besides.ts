import type { Known } from './helpdesk.ts';

/** How a helpdesk is asked for what its list of changes does not bring. */
interface Asked<Row> {
  /** What the list brought. */
  readonly listed: readonly { readonly id: string }[];
  /** Tickets tried whatever they are held to be. */
  readonly tried: readonly string[];
  readonly known: Known;
  /** The agent's open tickets: what is among them is as it was held to be. */
  open(): Promise<Iterable<string>>;
  /** One ticket; null where it is out of sight. */
  one(id: string): Promise<Row | 'left out' | null>;
  /** Whether a ticket held to be open and the agent's is so no more. */
  isNews(row: Row): boolean;
}

/** Tickets held to be open and the agent's that are not so any more, and those tried once more; `gone`: out of sight. */
export async function ticketsBesides<Row>({ listed, tried, known, open, one, isNews }: Asked<Row>) {
  const again = new Set(tried);
  const asked = new Set([...(await known.held()), ...again]);
  for (const { id } of listed) asked.delete(id);
  if (asked.size > again.size) for (const id of await open()) if (!again.has(id)) asked.delete(id);
  const [rows, gone]: [Row[], string[]] = [[], []];
  for (const id of asked) {
    const row = await one(id);
    if (row === null) gone.push(id);
    else if (row !== 'left out' && (again.has(id) || isNews(row))) rows.push(row);
  }
  return { rows, gone };
}
