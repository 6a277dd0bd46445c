export interface Begun<Document> {
  /** The version it was made from. */
  readonly base: number;
  readonly document: Document;
}

interface DraftCopy<Document> {
  read(): Begun<Document> | null;
  /** False: the storage is full or closed. */
  write(draft: Begun<Document>): boolean;
  /** Removes what was read or written here last; what another page of the same person wrote since stays. */
  remove(): void;
}

/** This browser's copy of somebody's draft, for when the server has not got it. Several people may work in one browser. */
export function draftCopy<Document>(name: string, person: string): DraftCopy<Document> {
  const key = `overdesk.console.draft.${name}.${person}`;
  let own: string | null = null;
  return {
    read() {
      try {
        own = localStorage.getItem(key);
        return begunIn<Document>(own);
      } catch {
        return null;
      }
    },
    write(draft) {
      try {
        const text = JSON.stringify(draft);
        localStorage.setItem(key, text);
        own = text;
        return true;
      } catch {
        return false;
      }
    },
    remove() {
      try {
        if (own !== null && localStorage.getItem(key) === own) localStorage.removeItem(key);
        own = null;
      } catch {
        // A closed storage has nothing to remove.
      }
    },
  };
}

/** What a copy holds; null where it is none, as one that was cut off. */
function begunIn<Document>(text: string | null): Begun<Document> | null {
  const found: Partial<Begun<Document>> | null = JSON.parse(text ?? 'null');
  const { base, document } = found ?? {};
  return Number.isInteger(base) && typeof document === 'object' && document !== null
    ? (found as Begun<Document>)
    : null;
}
