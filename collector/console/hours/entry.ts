export { loadWords } from '../editing/words.ts';
export { HoursPage } from './hours.tsx';
