import { signal } from '@preact/signals';
import { choiceOf, keepChoice } from './choices.ts';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const theme = signal<Theme>('auto');

function showTheme(choice: Theme): void {
  theme.value = choice;
  if (choice === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = choice;
}

export const startTheme = (): void => {
  const kept = choiceOf('theme');
  showTheme(themes.find((known) => known === kept) ?? 'auto');
};

export function chooseTheme(choice: Theme): void {
  keepChoice('theme', choice === 'auto' ? null : choice);
  showTheme(choice);
}
