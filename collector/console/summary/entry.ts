export { Summary } from './summary.tsx';
export { loadWords } from './words.ts';
