export interface Begun<Document> {
  /** The version it was made from. */
  readonly base: number;
  readonly document: Document;
}

/** What was typed here and not sent. */
export interface Typed<Document> extends Begun<Document> {
  /** By this browser's clock, UTC ms; missing in copies of before. */
  readonly typedAt?: number;
  /** What the server kept then, as JSON text; null: nothing. */
  readonly over?: string | null;
}

interface DraftCopy<Document> {
  read(): Typed<Document> | null;
  /** False: the storage is full or closed. */
  write(draft: Typed<Document>): boolean;
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
        return typedIn<Document>(own);
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
function typedIn<Document>(text: string | null): Typed<Document> | null {
  const found: Partial<Typed<Document>> | null = JSON.parse(text ?? 'null');
  const { base, document } = found ?? {};
  return Number.isInteger(base) && typeof document === 'object' && document !== null
    ? (found as Typed<Document>)
    : null;
}
