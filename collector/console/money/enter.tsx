import type { VNode } from 'preact';
import { EnterFigures } from './enter-figures.tsx';
import { MonthForm } from './month-form.tsx';
import { tell } from './words.ts';

/** Where costs are entered. */
export const Enter = ({ onSaved }: { onSaved(): void }): VNode => (
  <EnterFigures onSaved={onSaved} file={{ title: tell('file.title'), what: tell('file.what') }}>
    {({ company, saveMonths }) => (
      <MonthForm company={company} onSave={(currency, months) => saveMonths(months, currency)} />
    )}
  </EnterFigures>
);
