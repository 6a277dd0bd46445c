import { atMost } from '../lib/at-most.ts';

/** Handfuls under way for all agents together: when all of them come back at once, nobody else waits for all of theirs. */
const MOST_HANDFULS = 16;

/** Reading of the feed in turn: an agent's requests one after the other, and of all agents a few handfuls at a time. */
export interface FeedLine {
  readonly ofAgent: Map<string, Promise<unknown>>;
  handful<T>(work: () => Promise<T>): Promise<T>;
}

export const makeFeedLine = (): FeedLine => ({ ofAgent: new Map(), handful: atMost(MOST_HANDFULS) });
