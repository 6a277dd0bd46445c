export { loadWords } from '../editing/words.ts';
export { Roles } from './roles.tsx';
