export { ImportPage } from './import.tsx';
export { loadWords } from './words.ts';
