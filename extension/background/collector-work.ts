import type { FeedItem, SessionCard } from '../../shared/protocol/agent.ts';
import { choices, type Pairing, pairing } from '../settings/settings.ts';
import type { CollectorStore, KeptErrand } from '../store/collector-store.ts';
import { backoff } from '../sync/backoff.ts';
import {
  listen,
  RefusedError,
  readFeed,
  readMe,
  run,
  SilentError,
  tellPresence,
} from '../sync/collector-client.ts';
import { collectorState } from '../sync/collector-state.ts';
import { Turns } from '../sync/turns.ts';
import { adoptSessions, applyCard, eraseSession } from './cards.ts';
import { openLoad } from './numbers.ts';
import { tellChange } from './pages.ts';
import { speech } from './speech.ts';
import { collectorStore } from './stores.ts';
import { refreshAgreements } from './targets.ts';
import { refreshTeam } from './team.ts';

/** Talking with the collector: errands out, news in, heartbeat; by stream while somebody looks, else by alarm. */

const turns = new Turns();
/** While a ticket or the panel is looked at, and a little longer than their pulse. */
const listenSeconds = 60;
/** Between two streams: a collector that ends them at once must not be asked without pause. */
const restSeconds = 1;
const heartbeatSeconds = 60;
const seldomSeconds = 3600;

let life = new AbortController();
let listeningUntil = 0;
let listening = false;
let next: Promise<void> | null = null;
let forced = false;
let heartAt = 0;
let seldomAt = 0;

/**
 * Errands, news and heartbeat, whatever is due; asked for often while one visit runs, there is one more. `force`: somebody is
 * looking, so a wait after a failure is over. Never rejects for what the collector does.
 */
export function visitCollector(force = false): Promise<void> {
  forced ||= force;
  next ??= turns.take('visit', async () => {
    const now = forced;
    next = null;
    forced = false;
    await visit(now);
  });
  return next;
}

async function visit(force: boolean): Promise<void> {
  const paired = await pairing.get();
  const state = await collectorState.get();
  if (paired === null || state.refused || (!force && state.due > Date.now())) return;
  await heed(async () => {
    const store = await collectorStore(paired);
    await eachPart([
      () => runErrands(paired, store),
      () => readNews(paired, store),
      () => adoptSessions(paired),
      async () => {
        if (await beat(paired)) await refreshAgreements(paired, store, life.signal);
      },
      () => refreshSeldom(paired, store),
    ]);
  });
}

/**
 * Runs every part, whatever happens to the ones before it: numbers that cannot be published must not silence the
 * heartbeat. Rejects at once when the collector is silent or knows the pairing no more, and after the last part when it
 * refused one. A bug in a part is written to the console.
 */
async function eachPart(parts: readonly (() => Promise<void>)[]): Promise<void> {
  // Of this pairing: `restart` begins another life.
  const { signal } = life;
  let refused: RefusedError | null = null;
  for (const part of parts) {
    try {
      await part();
    } catch (error) {
      if (signal.aborted || error instanceof SilentError) throw error;
      if (error instanceof RefusedError && error.status === 401) throw error;
      if (error instanceof RefusedError) refused ??= error;
      else console.error('A part of the work with the collector failed:', error);
    }
  }
  if (refused !== null) throw refused;
}

/** Somebody looks: news must show within seconds. The stream says that there is some; `visitCollector` fetches it. */
export function stayListening(): void {
  listeningUntil = Date.now() + listenSeconds * 1000;
  if (!listening) void keepListening();
}

/** After pairing or unpairing: what runs for the old pairing ends. */
export function restart(): void {
  life.abort();
  life = new AbortController();
  heartAt = 0;
  seldomAt = 0;
}

async function keepListening(): Promise<void> {
  listening = true;
  try {
    while (isWanted()) {
      const { signal } = life;
      const paired = await pairing.get();
      if (paired === null || (await collectorState.get()).refused) return;
      await visitCollector();
      // Unpaired meanwhile: nothing of the old pairing may begin in the new life.
      if (signal.aborted) continue;
      await heed(async () => {
        const cursor = await (await collectorStore(paired)).cursor();
        await listen(paired, cursor, { isWanted, onNews: () => void visitCollector() }, signal);
      });
      const { due } = await collectorState.get();
      await new Promise((wake) => setTimeout(wake, Math.max(restSeconds * 1000, due - Date.now())));
    }
  } finally {
    listening = false;
  }
}

const isWanted = () => Date.now() < listeningUntil;

/** Does something with the collector and keeps how it went. Only a bug rejects. */
async function heed(work: () => Promise<void>): Promise<void> {
  // Of this pairing: `restart` begins another life, and closes the store that the work may still be using.
  const { signal } = life;
  const before = await collectorState.get();
  try {
    await work();
    if (signal.aborted) return;
    await collectorState.set({ lastSeenAt: Date.now(), failures: 0, due: 0, refused: false });
    if (before.failures > 0) await tellChange({ what: 'health', ticket: null });
  } catch (error) {
    if (signal.aborted || (error instanceof DOMException && error.name === 'AbortError')) return;
    if (!(error instanceof SilentError || error instanceof RefusedError)) throw error;
    const failures = before.failures + 1;
    const refused = error instanceof RefusedError && error.status === 401;
    await collectorState.set({
      ...before,
      failures,
      refused,
      due: Date.now() + backoff(failures, null, Math.random()),
    });
    if (failures === 1 || refused) await tellChange({ what: 'health', ticket: null });
  }
}

async function runErrands(paired: Pairing, store: CollectorStore): Promise<void> {
  const { language } = await speech();
  for (const kept of await store.dueErrands(Date.now())) {
    try {
      const card = await run(paired, kept.errand, language, life.signal);
      if (card !== null) await take(card, store);
      await store.errandDone(kept.key);
    } catch (error) {
      if (!(error instanceof RefusedError) || error.status === 401) throw error;
      await putOff(kept, error, store);
    }
  }
}

/** A refusal that is final is the answer; another is asked again later. */
async function putOff(kept: KeptErrand, error: RefusedError, store: CollectorStore): Promise<void> {
  console.warn(`The collector refuses "${kept.key}": ${error.message}`);
  if (error.final) await store.errandDone(kept.key);
  else await store.errandLater(kept, Date.now() + backoff(kept.tries + 1, null, Math.random()));
}

async function readNews(paired: Pairing, store: CollectorStore): Promise<void> {
  const { language } = await speech();
  for (let more = true; more; ) {
    const feed = await readFeed(paired, await store.cursor(), language, life.signal, await store.epoch());
    // Cards show at once: the tickets' logs may have to wait for a helpdesk that is just being read.
    for (const item of feed.items) if (item.kind === 'card') await show(item.card, store);
    for (const item of feed.items) await heedItem(item);
    await store.saveFeed(feed.items, feed.cursor, Date.now(), feed.epoch ?? null);
    for (const item of feed.items) if (item.kind !== 'card') await tellItem(item);
    more = feed.more;
  }
}

/** What news does to the tickets' logs, before the cursor moves on: done twice is done once. */
async function heedItem(item: FeedItem): Promise<void> {
  if (item.kind === 'card') await applyCard(item.card);
  else if (item.kind === 'erased') await eraseSession(item.session);
}

async function tellItem(item: FeedItem): Promise<void> {
  await tellChange({ what: item.kind === 'offer' ? 'offers' : 'card', ticket: null });
}

async function take(card: SessionCard, store: CollectorStore): Promise<void> {
  await show(card, store);
  await applyCard(card);
}

async function show(card: SessionCard, store: CollectorStore): Promise<void> {
  await store.saveCard(card);
  await tellChange({ what: 'card', ticket: card.ticket?.id ?? null });
}

/** Answers whether it was time. */
async function beat(paired: Pairing): Promise<boolean> {
  if (Date.now() - heartAt < heartbeatSeconds * 1000) return false;
  const { status } = await choices.get();
  await tellPresence(paired, { status, load: await openLoad(paired.agent.id) }, life.signal);
  heartAt = Date.now();
  return true;
}

/** The next visit tells the collector the agent's status at once. */
export function beatSoon(): void {
  heartAt = 0;
}

/** What changes seldom: the team's figures, and who this agent is to the desk. */
async function refreshSeldom(paired: Pairing, store: CollectorStore): Promise<void> {
  if (Date.now() - seldomAt < seldomSeconds * 1000) return;
  await refreshTeam(paired, store, life.signal);
  const me = await readMe(paired, life.signal);
  await pairing.update((current) =>
    me !== null && current?.token === paired.token ? { ...current, ...me } : current,
  );
  seldomAt = Date.now();
}
