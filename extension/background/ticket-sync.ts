import { noRules } from '../../shared/session/desk-rules.ts';
import { helpdeskOf } from '../helpdesks/registry.ts';
import { KeyedMutex } from '../platform/keyed-mutex.ts';
import { readPolicy } from '../settings/policy.ts';
import { choices, pairing } from '../settings/settings.ts';
import {
  changeConnection,
  connectionState,
  connections,
  type HelpdeskConnection,
  type HelpdeskConnectionState,
  storeKey,
} from '../tickets/connection.ts';
import { surveyEvents } from '../tickets/survey-events.ts';
import { syncHelpdesk, type TicketChange } from '../tickets/sync.ts';
import { enqueue } from './outbox.ts';
import { collectorStore, ticketStore } from './stores.ts';
import { isWanted } from './wanted.ts';

/** Reading the helpdesks: when, and what follows. */

/** A page with many frames or quick switches asks often; the helpdesk is asked at most this often. */
const restSeconds = 3;

const turns = new KeyedMutex();
const waiting = new Set<string>();
const lastTry = new Map<string, number>();
const keyOf = (desk: HelpdeskConnection) => `${desk.helpdesk} ${desk.base}`;

/**
 * Reads a helpdesk once the reading under way is through; asked for twice, it is read once. `force`: the agent is there,
 * so a wait after a failure is over. Never rejects.
 */
export async function syncSoon(desk: HelpdeskConnection, force: boolean): Promise<void> {
  const key = keyOf(desk);
  if (waiting.has(key)) return turns.run(key, async () => undefined);
  waiting.add(key);
  await turns.run(key, async () => {
    waiting.delete(key);
    await sync(desk, force);
  });
}

/** Reads every helpdesk whose time has come. */
export async function syncDue(): Promise<void> {
  await Promise.all((await connections()).map((desk) => syncSoon(desk, false)));
}

/** Puts the first reading of every helpdesk off, or goes on with it where it stood. What was read before stays. */
export async function pauseReading({ paused }: { paused: boolean }): Promise<undefined> {
  for (const desk of await connections()) {
    if (desk.paused !== paused && desk.lastSyncAt === null) await changeConnection(desk, { paused });
    if (!paused) void syncSoon(desk, true);
  }
}

/** Work on a helpdesk's tickets that must not overlap with its sync. */
export const inTurn = <T>(desk: HelpdeskConnection, work: () => Promise<T>): Promise<T> =>
  turns.run(keyOf(desk), work);

async function sync(desk: HelpdeskConnection, force: boolean): Promise<void> {
  const key = keyOf(desk);
  const helpdesk = helpdeskOf(desk.helpdesk);
  const rest = (lastTry.get(key) ?? 0) + restSeconds * 1000 - Date.now();
  // An agent who logs in right after a failed try must not wait for the next alarm.
  if (rest > 0 && force) await new Promise((resolve) => setTimeout(resolve, rest));
  else if (rest > 0) return;
  const state = await connectionState(desk);
  const now = Date.now();
  if (helpdesk === undefined || state.paused || (!force && state.due > now)) return;
  // The agent's own token goes nowhere the agent or the company no longer names, as when a policy is withdrawn.
  if (helpdesk.needsToken === true && !(await isWanted(helpdesk, desk.base))) return;
  lastTry.set(key, now);
  try {
    await syncHelpdesk(
      helpdesk,
      state,
      {
        now: Date.now,
        random: Math.random,
        statuses,
        rules: async () => (await pairing.get()) ?? noRules,
        openStore: (agent) => ticketStore(storeKey(desk, agent)),
        keep: (change) => keep(desk, change),
        isPaused: async () => (await connectionState(desk)).paused,
        surveyEvents: (session, ticket) => surveyEventsOf(desk, session, ticket),
        beforeSave: (changes, agent) => follow(desk, changes, agent.id),
      },
      new AbortController().signal,
    );
  } catch (error) {
    console.error(`Overdesk could not read ${desk.base}:`, error);
  }
}

/** What the company's own statuses mean: as its policy says, else as the agent does. */
const statuses = async () => ({ ...(await choices.get()).statuses, ...(await readPolicy()).statuses });

async function keep(desk: HelpdeskConnection, change: Partial<HelpdeskConnectionState>): Promise<void> {
  await changeConnection(desk, change);
}

async function surveyEventsOf(desk: HelpdeskConnection, session: string | null, ticket: string) {
  const paired = await pairing.get();
  if (paired === null) return [];
  const store = await collectorStore(paired);
  const card =
    (session === null ? undefined : await store.card(session)) ??
    (await store.cardOfTicket(desk.helpdesk, ticket));
  return card === undefined ? [] : surveyEvents(card, ticket, Date.now());
}

/** A ticket with a session is claimed when it is first seen as mine, and its end is told when it is solved. */
async function follow(
  desk: HelpdeskConnection,
  changes: readonly TicketChange[],
  agent: string,
): Promise<void> {
  for (const { before, after } of changes) {
    const { session, facts } = after;
    if (session === null) continue;
    const mine = facts.owner === agent || facts.participants.some((one) => one.agent === agent);
    if (mine && before?.session !== session) {
      await enqueue(`claim ${session}`, {
        kind: 'claim',
        session,
        helpdesk: desk.helpdesk,
        ticket: after.id,
      });
    }
    if (mine && isOver(after.facts.status) && !isOver(before?.facts.status ?? 'new')) {
      await enqueue(`ended ${session}`, { kind: 'ended', session });
    }
  }
}

const isOver = (status: string) => status === 'solved' || status === 'closed';
