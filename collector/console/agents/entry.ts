export { loadWords } from '../editing/words.ts';
export { AgentsPage } from './agents.tsx';
