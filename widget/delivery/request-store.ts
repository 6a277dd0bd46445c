import type {
  AskRecovery,
  EndSession,
  NameConversation,
  PutResponse,
  StartSession,
} from '../../shared/protocol/customer.ts';
import { toJson } from './json.ts';

/**
 * A session, by its id; by the id it was started under while the collector has not named it. What proves that this browser
 * may speak of it stands beside the id in what is kept: the tab that sends it may know nothing else.
 */
export type SessionRef =
  | { readonly id: string; readonly secret?: string | undefined; readonly startedAs?: undefined }
  | { readonly startedAs: string; readonly id?: undefined; readonly secret?: undefined };

/** What can be said to the collector, by kind: session and secret are filled in when it is sent. */
interface Bodies {
  start: StartSession;
  response: Omit<PutResponse, 'session' | 'secret'>;
  conversation: Omit<NameConversation, 'secret'>;
  end: Omit<EndSession, 'secret'>;
  recovery: Omit<AskRecovery, 'secret'>;
}

/** What this browser knows of sessions, by the id they were started under and by their own: an empty id for one refused. */
export type KnownSessions = Record<string, { readonly id: string; readonly secret: string }>;

/** Something the collector must hear. */
export type QueuedRequest = {
  [Kind in keyof Bodies]: {
    readonly kind: Kind;
    readonly body: Bodies[Kind];
    /** The client's own id: a later request with the same id replaces the earlier. */
    readonly id: string;
    /** What it is about; null for a start, and for an answer without a session. */
    readonly session: SessionRef | null;
    /** Rises with every replacement. */
    readonly revision: number;
    /** When it was first written, UTC ms. */
    readonly at: number;
    /** The id it had before the collector asked for another (a clock was wrong). */
    readonly was?: string;
  };
}[keyof Bodies];

/** Where requests wait. No operation ever rejects or hangs: what cannot be stored is kept in memory while the page lives. */
export interface RequestStore {
  readonly name: string;
  /** What the page knows of sessions, filled by what is stored and by what the collector says. */
  readonly known: KnownSessions;
  /** Writes a request, and in the same step forgets the one whose place it takes (`was`). */
  put(request: QueuedRequest): Promise<void>;
  all(): Promise<QueuedRequest[]>;
  /** The database has not answered in time: more may wait in it than was read. */
  isSilent(): boolean;
  /** Forgets a request unless a newer revision has replaced it. */
  remove(request: Pick<QueuedRequest, 'id' | 'revision'>): Promise<void>;
}

const STORE = 'letters';
/** 1 s: a database that has not answered by then (a lazy disk, a browser's bug) is not waited for again. */
const PATIENCE = 1000;

/**
 * Requests in IndexedDB; where that is refused, silent or full in localStorage; where that is too, in memory.
 * Every reading joins the three, newest revision first, so that nothing hides in one of them.
 * @param modernize is asked about what is stored without a kind: brings what an earlier build has stored into today's form,
 * rejects for what is no request
 */
export function openRequestStore(
  name: string,
  modernize: (stored: object) => Promise<readonly QueuedRequest[]>,
): RequestStore {
  const memory = new Map<string, QueuedRequest>();
  const known: KnownSessions = {};
  let database: Promise<IDBDatabase> | undefined;
  let patience = PATIENCE;

  const open = (): Promise<IDBDatabase> => {
    database ??= new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
      request.onsuccess = () => {
        const { result } = request;
        // Another tab wants to upgrade or erase: never stand in its way.
        result.onversionchange = result.onclose = () => {
          result.close();
          database = undefined;
        };
        resolve(result);
      };
      request.onerror = reject;
    });
    return database;
  };

  /** Late work is done all the same, in the order it was asked for: what is removed stays removed. */
  const inStore = <T>(work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        patience = 0;
        reject();
      }, patience);
      const fail = (): void => {
        database = undefined;
        clearTimeout(late);
        reject();
      };
      open()
        .then((opened) => {
          const transaction = opened.transaction(STORE, 'readwrite');
          const request = work(transaction.objectStore(STORE));
          transaction.oncomplete = () => {
            patience = PATIENCE;
            clearTimeout(late);
            resolve(request.result);
          };
          transaction.onabort = transaction.onerror = fail;
        })
        .catch(fail);
    });

  const isDone = (stored: QueuedRequest | undefined, revision: number): boolean =>
    !!stored && stored.revision <= revision;
  const takeOut = (store: IDBObjectStore, id: string, revision: number): IDBRequest => {
    const stored = store.get(id);
    stored.onsuccess = () => isDone(stored.result, revision) && store.delete(id);
    return stored;
  };

  /** A request has an entry of its own: tabs that write one entry by turns lose each other's. */
  const entryOf = (id: string): string => `${name}:${id}`;
  const local = (entry: string): Record<string, unknown> => {
    try {
      return { ...JSON.parse(localStorage.getItem(entry) ?? '{}') };
    } catch {
      return {};
    }
  };
  const toLocal = (entry: string, value?: object): void => {
    try {
      if (value) localStorage.setItem(entry, toJson(value));
      else localStorage.removeItem(entry);
    } catch {}
  };
  /** Every entry of ours, that of an earlier build among them. */
  const entries = (): string[] => {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(name));
    } catch {
      return [];
    }
  };

  return {
    name,
    known,
    async put(request) {
      memory.set(request.id, request);
      try {
        await inStore((store) => {
          if (request.was) takeOut(store, request.was, request.revision);
          return store.put(request);
        });
      } catch {
        // A save that waited for the database may have been overtaken.
        if (!(Number(local(entryOf(request.id))['revision']) > request.revision))
          toLocal(entryOf(request.id), request);
      }
    },
    async all() {
      const found = new Map<string, QueuedRequest>();
      const inStorages = [
        ...memory.values(),
        ...(await inStore((store) => store.getAll()).catch(() => [])),
        ...entries().map(local),
      ] as QueuedRequest[];
      for (const stored of inStorages) {
        try {
          for (const request of stored.kind ? [stored] : await modernize(stored))
            if ((found.get(request.id)?.revision ?? -1) < request.revision) found.set(request.id, request);
        } catch {}
      }
      // A start that was answered stays stored until the name it got is: a full storage takes out, and takes nothing in.
      return [...found.values()].filter(({ id }) => !known[id]).sort((a, b) => a.at - b.at);
    },
    isSilent: () => !patience,
    async remove({ id, revision }) {
      if (isDone(memory.get(id), revision)) memory.delete(id);
      try {
        await inStore((store) => takeOut(store, id, revision));
      } catch {}
      if (isDone(local(entryOf(id)) as unknown as QueuedRequest, revision)) toLocal(entryOf(id));
    },
  };
}
