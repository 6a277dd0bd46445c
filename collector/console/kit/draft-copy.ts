export interface Begun<Document> {
  /** The version it was made from. */
  readonly base: number;
  readonly document: Document;
}

interface Copy<Document> extends Begun<Document> {
  /** Whose it is: several may work in one browser. Of copies that older versions made it is not known. */
  readonly person?: string;
}

/** This browser's copy of a draft, for when the server has not got it. */
export function draftCopy<Document>(name: string, person: string) {
  const key = `overdesk.console.draft.${name}`;
  const read = (): Copy<Document> | null => {
    try {
      const kept: Copy<Document> | null = JSON.parse(localStorage.getItem(key) ?? 'null');
      return kept === null || (kept.person ?? person) !== person ? null : kept;
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
        localStorage.setItem(key, JSON.stringify({ ...draft, person }));
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
