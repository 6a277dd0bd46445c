export interface Begun<Document> {
  /** The version it was made from. */
  readonly base: number;
  readonly document: Document;
}

/** This browser's copy of a person's draft, for when the server has not got it: several people may work in one browser. */
export function draftCopy<Document>(name: string, person: string) {
  const key = `overdesk.console.draft.${name}.${person}`;
  const read = (): Begun<Document> | null => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? 'null');
    } catch {
      return null;
    }
  };
  const remove = (): void => {
    try {
      localStorage.removeItem(key);
    } catch {
      // A closed storage has nothing to remove.
    }
  };
  return {
    read,
    remove,
    write(draft: Begun<Document>): void {
      try {
        localStorage.setItem(key, JSON.stringify(draft));
      } catch {
        // A full or closed storage: the server has it, or says that it has not.
      }
    },
    /** Another page may have written one since, which the server has not got. */
    removeOf(document: Document): void {
      if (JSON.stringify(read()?.document) === JSON.stringify(document)) remove();
    },
  };
}
