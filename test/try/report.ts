import { isDeepStrictEqual } from 'node:util';
import type { Helpdesk, HelpdeskAgent, LeftOut } from '../../extension/helpdesks/lib/helpdesk.ts';
import { SupportEvent } from '../../shared/session/event.ts';
import type { TryBrowser } from './browser.ts';
import type { TryDesk } from './desk.ts';

interface Trial {
  readonly helpdesk: Helpdesk;
  readonly desk: TryDesk;
  readonly base: string;
  readonly browser: TryBrowser;
}

/** Reads a running helpdesk twice as the agent who is signed in, and prints what came of it; 0 when all is well. */
export async function tryDesk({ helpdesk, desk, base, browser }: Trial): Promise<number> {
  const fetchOfNode = globalThis.fetch;
  globalThis.fetch = browser.fetch;
  try {
    const agent = await helpdesk.whoAmI(base, AbortSignal.timeout(60_000));
    console.log(`${helpdesk.name}: ${agent.name} is signed in, as number ${agent.id}`);
    const before = await desk.view(browser, base);
    const from = browser.asked.length;
    const began = performance.now();
    const first = await readAll(helpdesk, base, agent);
    const seconds = (performance.now() - began) / 1000;
    const requests = browser.asked.slice(from);
    const again = await readAll(helpdesk, base, agent);
    const after = await desk.view(browser, base);
    print(helpdesk, first, { requests, seconds });
    const isSame = isDeepStrictEqual(idsOf(again.events), idsOf(first.events));
    console.log(isSame ? 'Read again: the same events' : 'Read again: NOT the same events');
    const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
    console.log(
      changed.length === 0
        ? 'The agent’s view: as it was'
        : `The agent’s view: CHANGED in ${changed.join(', ')}`,
    );
    const writes = requests.filter((one) => !one.startsWith('GET '));
    if (writes.length > 0) console.log(`NOT only GET: ${writes.join(', ')}`);
    return isSame && changed.length === 0 && writes.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(`${helpdesk.name} at ${base} was not read: ${String(error)}`);
    return 1;
  } finally {
    globalThis.fetch = fetchOfNode;
  }
}

interface All {
  readonly events: SupportEvent[];
  readonly leftOut: LeftOut[];
  readonly tickets: Set<string>;
}

async function readAll(helpdesk: Helpdesk, base: string, agent: HelpdeskAgent): Promise<All> {
  const all: All = { events: [], leftOut: [], tickets: new Set() };
  for (let cursor: string | null = null, more = true; more; ) {
    const page = await helpdesk.pull(base, agent, cursor, AbortSignal.timeout(600_000));
    all.events.push(...page.events.map((event) => SupportEvent.parse(event)));
    all.leftOut.push(...page.leftOut);
    for (const { id } of page.heads) all.tickets.add(id);
    ({ cursor, more } = page);
  }
  return all;
}

const idsOf = (events: readonly SupportEvent[]): string[] => events.map(({ id }) => id).toSorted();

function print(helpdesk: Helpdesk, all: All, { requests, seconds }: { requests: string[]; seconds: number }) {
  console.log(`${all.tickets.size} tickets of the agent’s, ${all.events.length} events:`);
  counted(all.events.map(({ kind }) => kind));
  console.log(`${requests.length} requests in ${seconds.toFixed(1)} s:`);
  // Tickets differ by their numbers alone.
  counted(requests.map((one) => one.replace(/https?:\/\/[^/]+/, '').replaceAll(/\d+/g, 'N')));
  console.log(`${all.leftOut.length} left out${all.leftOut.length > 0 ? ':' : ''}`);
  counted(all.leftOut.map(({ kind, id }) => `${kind} ${id}`));
  console.log('Cannot be told here:');
  for (const [kpi, reason] of Object.entries(helpdesk.cannot)) console.log(`  ${kpi}: ${reason}`);
}

function counted(names: readonly string[]): void {
  for (const [name, some] of Object.entries(Object.groupBy(names, (one) => one)))
    console.log(`  ${some?.length ?? 0} × ${name}`);
}
