export { SettingsPage } from './settings-page.tsx';
export { loadWords } from './words.ts';
