export { loadWords } from '../editing/words.ts';
export { SurveysPage } from './page.tsx';
