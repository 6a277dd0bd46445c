import { loadWords as loadEditingWords } from '../editing/words.ts';
import { loadWords as loadOwnWords } from './words.ts';

export { ProceduresPage } from './page.tsx';

/** Its own, and those of every editor. */
export const loadWords = async (): Promise<void> => {
  await Promise.all([loadOwnWords(), loadEditingWords()]);
};
