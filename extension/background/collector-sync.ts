import { collectorState } from '../pairing/connection.ts';
import { listen } from '../pairing/feed.ts';
import { RefusedError, SilentError } from '../pairing/request.ts';
import { backoff } from '../platform/backoff.ts';
import { KeyedMutex } from '../platform/keyed-mutex.ts';
import { pairing } from '../settings/settings.ts';
import { flushOutbox } from './flush-outbox.ts';
import { beat, forgetBeats, refreshSeldom } from './heartbeat.ts';
import { readNews } from './news.ts';
import { collectorStore } from './stores.ts';
import { refreshAgreements } from './target-commands.ts';
import { refreshTraining } from './training.ts';

/** Talking with the collector: errands out, news in, heartbeat; by stream while somebody looks, else by alarm. */

const turns = new KeyedMutex();
/** While a ticket or the panel is looked at, and a little longer than their pulse. */
const listenSeconds = 60;
/** Between two streams: a collector that ends them at once must not be asked without pause. */
const restSeconds = 1;

let life = new AbortController();
let listeningUntil = 0;
let listening = false;
let next: Promise<void> | null = null;
let forced = false;

/**
 * Errands, news and heartbeat, whatever is due; asked for often while one visit runs, there is one more. `force`: somebody is
 * looking, so a wait after a failure is over. Never rejects for what the collector does.
 */
export function syncCollector(force = false): Promise<void> {
  forced ||= force;
  next ??= turns.run('visit', async () => {
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
  await trackConnection(async () => {
    const store = await collectorStore(paired);
    await eachPart([
      () => flushOutbox(paired, store, life.signal),
      () => readNews(paired, store, life.signal),
      async () => {
        if (!(await beat(paired, life.signal))) return;
        await refreshAgreements(paired, store, life.signal);
        await refreshTraining(paired, store, life.signal);
      },
      () => refreshSeldom(paired, store, life.signal),
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
  forgetBeats();
}

async function keepListening(): Promise<void> {
  listening = true;
  try {
    while (isWanted()) {
      const { signal } = life;
      const paired = await pairing.get();
      if (paired === null || (await collectorState.get()).refused) return;
      await syncCollector();
      // Unpaired meanwhile: nothing of the old pairing may begin in the new life.
      if (signal.aborted) continue;
      await trackConnection(async () => {
        const cursor = await (await collectorStore(paired)).cursor();
        await listen(paired, cursor, { isWanted, onNews: () => void syncCollector() }, signal);
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
async function trackConnection(work: () => Promise<void>): Promise<void> {
  // Of this pairing: `restart` begins another life, and closes the store that the work may still be using.
  const { signal } = life;
  const before = await collectorState.get();
  try {
    await work();
    if (signal.aborted) return;
    await collectorState.set({ lastSeenAt: Date.now(), failures: 0, due: 0, refused: false });
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
  }
}
