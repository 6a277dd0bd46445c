import { after } from '../../../../collector/demo/surveys.ts';
import { RESPONSES } from '../../../../shared/protocol/paths.ts';
import { openOutbox } from '../../../../widget/delivery/outbox.ts';
import { openRequestStore, type QueuedRequest } from '../../../../widget/delivery/request-store.ts';
import { newId } from '../../../../widget/delivery/uuid7.ts';

/** The page's side of the delivery test: the widget's own outbox, driven by the hundred. */
interface Sender {
  /** Answers `count` surveys, a score and then a comment each; told letters are those safely kept or delivered. */
  answer(count: number, gap: number): Promise<void>;
  flush(): Promise<number>;
}
declare global {
  interface Window {
    sender: Sender;
    /** Provided by the test: this much is promised to the customer. */
    promised(id: string, revision: number): Promise<void>;
    delivered(id: string, revision: number): Promise<void>;
  }
}

const asked = new URLSearchParams(location.search);
const storage = asked.get('storage');
if (storage === 'refused') {
  indexedDB.open = () => {
    throw new DOMException('refused', 'SecurityError');
  };
}
if (storage === 'full') {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
}

const inner = openRequestStore('letters', () => Promise.reject());
const store = {
  ...inner,
  async put(request: QueuedRequest) {
    await inner.put(request);
    void window.promised(request.id, request.revision);
  },
};
const outbox = openOutbox({
  base: asked.get('collector') ?? '',
  store,
  signal: new AbortController().signal,
  resolve: ({ body }) => ({ path: RESPONSES, body: { ...body, session: null, secret: '' } }),
  onDelivered: async (request) => void window.delivered(request.id, request.revision),
  onRefused: async (request, problem) => {
    throw new Error(`${request.id} refused: ${JSON.stringify(problem)}`);
  },
});

const save = (id: string, revision: number): Promise<unknown> =>
  outbox.post({
    kind: 'response',
    id,
    session: null,
    revision,
    body: {
      id,
      site: 'northlight',
      survey: after.id,
      surveyVersion: after.version,
      answers: {
        csat: (Number.parseInt(id.slice(-1), 16) % 5) + 1,
        ...(revision > 1 ? { comment: id } : {}),
      },
      formats: { csat: 'csat.faces.5' },
      locale: 'en',
      state: revision > 1 ? 'complete' : 'partial',
      via: 'page',
      revision,
    },
  });

/** What pages, their scripts and their other tabs do meanwhile. */
const CHAOS: readonly (() => void)[] = [
  () => localStorage.setItem('cart', String(Math.random())),
  () => dispatchEvent(new StorageEvent('storage', { key: null })),
  () => document.body.replaceWith(document.createElement('body')),
  () => document.body.dispatchEvent(new PointerEvent('pointerover', { bubbles: true })),
  () => document.dispatchEvent(new Event('visibilitychange')),
  () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  () => dispatchEvent(new Event('online')),
];
const chaos = (): void => CHAOS[Math.floor(Math.random() * CHAOS.length)]?.();

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

window.sender = {
  async answer(count, gap) {
    for (let at = 0; at < count; at++) {
      const id = newId();
      void save(id, 1);
      // A nervous finger.
      if (at % 3 === 0) void save(id, 1);
      chaos();
      await pause(Math.random() * gap);
      void save(id, 2);
      await pause(Math.random() * gap);
    }
  },
  async flush() {
    await outbox.flush();
    return (await inner.all()).length;
  },
};
void outbox.flush();
