import type { Answers } from '../../shared/survey/survey.ts';

/** What this browser remembers of a site between pages: no cookie, nothing that names a person. */
export interface Memory {
  /** 1 while a conversation or an unsent answer may be open: the loader looks for it. */
  open?: 0 | 1;
  /** The running conversation: the id it was started under, and its name once the collector has answered. */
  start?: string;
  session?: string;
  /** When it started, UTC ms. */
  since?: number;
  /** The response id its survey is answered under: two tabs answer as one. */
  response?: string;
  /** What was answered under it, and in how many revisions: another tab or a reload goes on from there. */
  answers?: Answers;
  revision?: number;
  /** Sessions by the id they were started under, for letters written before they had a name; the newest few. */
  names?: Record<string, string>;
  /** What proves to the collector that this browser may speak of a session, by its id; the newest few. */
  secrets?: Record<string, string>;
  /** A pre-session survey begun, to go on with after a reload. */
  draft?: { survey: string; version: number; answers: Answers; at: number };
  /** When a survey of a kind was last shown, UTC ms; `any` for all. */
  asked?: Record<string, number>;
  /** Sessions whose survey was answered, skipped or put off for good; the newest twenty. */
  done?: string[];
  /** Ask again after this instant. */
  later?: number;
  /** Never ask by yourself. */
  never?: 1;
}

export interface MemoryKeeper {
  get(): Memory;
  /** Changes the given entries (undefined forgets one) and returns all of them. */
  set(change: { [Key in keyof Memory]?: Memory[Key] | undefined }): Memory;
  forget(): void;
}

/** Memory in localStorage under `overdesk:SITE`, shared by tabs; in this page only where storage is refused. */
export function keepMemory(site: string): MemoryKeeper {
  const key = `overdesk:${site}`;
  let own: Memory = {};
  const get = (): Memory => {
    try {
      own = JSON.parse(localStorage.getItem(key) ?? '{}');
    } catch {}
    return own;
  };
  return {
    get,
    set(change) {
      own = JSON.parse(JSON.stringify({ ...get(), ...change }));
      try {
        localStorage.setItem(key, JSON.stringify(own));
      } catch {}
      return own;
    },
    forget() {
      own = {};
      try {
        localStorage.removeItem(key);
      } catch {}
    },
  };
}
