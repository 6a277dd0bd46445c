export { MoneyPage } from './page.tsx';
export { loadWords } from './words.ts';
