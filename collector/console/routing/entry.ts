export { loadWords } from '../editing/words.ts';
export { RoutingPage } from './routing.tsx';
