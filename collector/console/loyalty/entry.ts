import { loadWords as loadMoneyWords } from '../money/words.ts';
import { loadWords as loadOwnWords } from './words.ts';

export { LoyaltyPage } from './page.tsx';

/** Its own, and those of the forms it shares with costs. */
export const loadWords = async (): Promise<void> => {
  await Promise.all([loadOwnWords(), loadMoneyWords()]);
};
