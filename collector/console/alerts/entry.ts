export { AlertsPage } from './alerts.tsx';
export { loadWords } from './words.ts';
