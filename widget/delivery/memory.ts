import type { ContactMethod, RequestRef } from '../../shared/protocol/customer.ts';
import type { Answers, ContactDetails } from '../../shared/survey/answers.ts';
import { toJson } from './json.ts';

/** What this browser remembers of a site between pages: no cookie, nothing that names a person. */
export interface Memory {
  /** 1 while a conversation or an unsent answer may be open: the loader looks for it. */
  open?: 0 | 1;
  /** The running conversation: the id it was started under, and its name once the collector has answered. */
  start?: string;
  session?: string;
  /** What it is called among people, and the page on which it is followed, while it runs. */
  request?: RequestRef;
  /** When it started, UTC ms. */
  since?: number;
  /** The response id its survey is answered under: two tabs answer as one. */
  response?: string;
  /** What was answered under it (no contact details), and in how many revisions: another tab or a reload goes on from there. */
  answers?: Answers;
  revision?: number;
  /** What proves to the collector that this browser may speak of a session, by its id; the newest few. */
  secrets?: Record<string, string>;
  /** The last session of whoever uses this browser: what they said then is told with their next. */
  last?: string;
  /** When a survey of a kind was last shown, UTC ms; `any` for all. */
  asked?: Record<string, number>;
  /** Sessions not to ask about by oneself any more: answered, skipped or closed; the newest twenty. */
  done?: string[];
  /** Of these the ones that were answered. */
  rated?: string[];
  /** When the last of them was, UTC ms. */
  ratedAt?: number;
  /** Ask again after this instant. */
  later?: number;
  /** Never ask by yourself. */
  never?: 1;
}

/** A survey begun in this tab, to go on with after a reload. */
export interface Draft {
  survey: string;
  version: number;
  /** The session asked about; null before one. */
  session: string | null;
  answers: Answers;
  /** The question that was being answered. */
  at: string;
  /** What was typed where an address to answer to was asked for, and for which way to be helped while it still is. */
  reach?: ContactDetails;
  method?: ContactMethod;
  /** When it was written, UTC ms. */
  saved: number;
}

export interface Keeper<T> {
  get(): Partial<T>;
  /** Changes the given entries (undefined forgets one) and returns all of them. */
  set(change: { [Key in keyof T]?: T[Key] | undefined }): Partial<T>;
  /** Takes it out of the browser. With `forGood` nothing is ever written again. */
  forget(forGood?: boolean): void;
}
export type MemoryKeeper = Keeper<Memory>;

/**
 * A record under one key of a storage, shared by whoever shares that storage; in this page only where the storage
 * refuses, is full, or takes what it does not keep.
 */
export function keepRecord<T extends object>(storage: () => Storage, key: string): Keeper<T> {
  let own: Partial<T> = {};
  let refused = false;
  const get = (): Partial<T> => {
    if (!refused) {
      try {
        own = { ...JSON.parse(storage().getItem(key) ?? '{}') };
      } catch {}
    }
    return own;
  };
  return {
    get,
    set(change) {
      const text = toJson({ ...get(), ...change });
      own = JSON.parse(text);
      try {
        if (!refused) storage().setItem(key, text);
        refused ||= storage().getItem(key) !== text;
      } catch {
        refused = true;
      }
      return own;
    },
    forget(forGood = false) {
      own = {};
      refused ||= forGood;
      try {
        storage().removeItem(key);
      } catch {}
    },
  };
}
