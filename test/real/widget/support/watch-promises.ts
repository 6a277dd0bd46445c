import { markOf, type Promised } from './tally.ts';

declare global {
  interface Window {
    /** Provided by the test: this much is promised to the customer. */
    promised(what: Promised): Promise<void>;
    /** Provided by the test: what became of something, by its id. */
    traced(id: string, what: string): Promise<void>;
  }
}

interface Body {
  readonly id?: string;
  readonly revision?: number;
  readonly session?: string | null;
  /** Of an answer only. */
  readonly formats?: object;
  readonly answers?: { readonly comment?: unknown };
}

function tell(body: Body | undefined): void {
  const mark = markOf(body?.answers?.comment);
  if (mark) void window.promised({ kind: 'response', ...mark });
  else if (body?.id && body.answers && !body.formats) void window.promised({ kind: 'start', id: body.id });
}

const trace = (id: unknown, what: string): void => void window.traced(String(id), what);

/**
 * Tells the test what the customer may believe in, seen at the browser's border: what a storage has taken, and what the
 * collector has acknowledged.
 * @param storage `refused` and `full` keep IndexedDB from working
 */
export function watchPromises(storage: string): void {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (value, key) {
    if (storage === 'full') throw new DOMException('full', 'QuotaExceededError');
    const what = `put ${value.kind ?? 'name'} ${value.revision} of ${JSON.stringify(value.session)}`;
    trace(value.id, `${what} …`);
    this.transaction.addEventListener('complete', () => {
      tell(value.body);
      trace(value.id, what);
    });
    this.transaction.addEventListener('abort', () => trace(value.id, `${what} aborted`));
    return put.call(this, value, key);
  };
  const { delete: remove } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.delete = function (key) {
    trace(key, 'delete');
    return remove.call(this, key);
  };
  const { setItem, removeItem, clear } = Storage.prototype;
  const idIn = (entry: string): string | undefined => /letters:(.*)$/.exec(entry)?.[1];
  Storage.prototype.setItem = function (entry, value) {
    if (idIn(entry)) trace(idIn(entry), 'put into localStorage');
    setItem.call(this, entry, value);
  };
  Storage.prototype.removeItem = function (entry) {
    if (idIn(entry)) trace(idIn(entry), 'taken out of localStorage');
    removeItem.call(this, entry);
  };
  Storage.prototype.clear = function () {
    for (const entry of Object.keys(this)) if (idIn(entry)) trace(idIn(entry), 'cleared out of localStorage');
    clear.call(this);
  };
  if (storage === 'refused') {
    indexedDB.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  }
  const { fetch } = window;
  window.fetch = async (url, init) => {
    const body: Body = typeof init?.body === 'string' ? JSON.parse(init.body) : {};
    const what = `send ${body.revision ?? ''} of ${body.session} to ${String(url).replace(/.*v1/, '')}`;
    try {
      const response = await fetch(url, init);
      if (response.ok) tell(body);
      trace(body.id, `${what}: ${response.status} ${await response.clone().text()}`);
      return response;
    } catch (problem) {
      trace(body.id, `${what}: ${problem}`);
      throw problem;
    }
  };
}
