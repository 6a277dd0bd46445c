import type { VNode } from 'preact';
import { Worded as ProblemsWorded } from '../problems/words.tsx';
import { Articles } from './page.tsx';
import { Worded } from './words.ts';

export { loadWords } from '../editing/words.ts';

/** Answers to known problems: beside what became of them, and written. */
export const ArticlesPage = (): VNode => (
  <Worded>{() => <ProblemsWorded>{() => <Articles />}</ProblemsWorded>}</Worded>
);
