/** A body that must reach the collector. */
export interface Letter {
  /** The client's own id: a later letter with the same id replaces the earlier. */
  readonly id: string;
  /** Below the collector's address, e.g. `v1/responses`. */
  readonly path: string;
  readonly body: object;
  /** Rises with every replacement. */
  readonly revision: number;
  /** When it was first written, UTC ms. */
  readonly at: number;
}

/** Where letters wait. No operation ever rejects: what cannot be stored is kept in memory while the page lives. */
export interface LetterBox {
  put(letter: Letter): Promise<void>;
  all(): Promise<Letter[]>;
  /** Forgets a letter unless a newer revision has replaced it. */
  remove(letter: Letter): Promise<void>;
  clear(): Promise<void>;
}

const STORE = 'letters';

/**
 * Letters in IndexedDB; where that is refused or full in localStorage; where that is too, in memory.
 * Every reading joins the three, newest revision first, so that nothing hides in one of them.
 */
export function openLetterBox(name: string): LetterBox {
  const memory = new Map<string, Letter>();
  let database: Promise<IDBDatabase> | undefined;

  const open = (): Promise<IDBDatabase> => {
    database ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
      request.onsuccess = () => {
        // Another tab wants to upgrade or erase: never stand in its way.
        request.result.onversionchange = () => request.result.close();
        request.result.onclose = () => {
          database = undefined;
        };
        resolve(request.result);
      };
      request.onerror = request.onblocked = () => reject(request.error);
    });
    return database;
  };

  const inStore = async <T>(work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const transaction = (await open()).transaction(STORE, 'readwrite');
    const request = work(transaction.objectStore(STORE));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
    });
  };

  const local = (): Record<string, Letter> => JSON.parse(localStorage.getItem(name) ?? '{}');
  const toLocal = (letters: Record<string, Letter>): void => {
    if (Object.keys(letters).length) localStorage.setItem(name, JSON.stringify(letters));
    else localStorage.removeItem(name);
  };

  return {
    async put(letter) {
      memory.set(letter.id, letter);
      try {
        await inStore((store) => store.put(letter));
      } catch {
        try {
          toLocal({ ...local(), [letter.id]: letter });
        } catch {}
      }
    },
    async all() {
      const found = new Map(memory);
      const add = (letters: Letter[]): void => {
        for (const letter of letters) {
          const other = found.get(letter.id);
          if (!other || other.revision < letter.revision) found.set(letter.id, letter);
        }
      };
      try {
        add(await inStore((store) => store.getAll()));
      } catch {}
      try {
        add(Object.values(local()));
      } catch {}
      return [...found.values()].sort((a, b) => a.at - b.at);
    },
    async remove({ id, revision }) {
      const done = (letter?: Letter): boolean => !letter || letter.revision <= revision;
      if (done(memory.get(id))) memory.delete(id);
      try {
        const stored: Letter | undefined = await inStore((store) => store.get(id));
        if (stored && done(stored)) await inStore((store) => store.delete(id));
      } catch {}
      try {
        const { [id]: stored, ...rest } = local();
        if (stored && done(stored)) toLocal(rest);
      } catch {}
    },
    async clear() {
      memory.clear();
      try {
        await inStore((store) => store.clear());
      } catch {}
      try {
        localStorage.removeItem(name);
      } catch {}
    },
  };
}
