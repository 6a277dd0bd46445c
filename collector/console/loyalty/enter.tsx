import type { VNode } from 'preact';
import type { Loyalty } from '../../../shared/protocol/console/loyalty.ts';
import { EnterFigures } from '../money/enter-figures.tsx';
import { CountsForm } from './counts-form.tsx';
import { TopicsForm } from './topics-form.tsx';
import { tell } from './words.ts';

interface EnterProps {
  readonly topics: Loyalty['topics'];
  onSaved(): void;
}

/** Where customers and orders are entered, and topics marked. */
export const Enter = ({ topics, onSaved }: EnterProps): VNode => (
  <EnterFigures onSaved={onSaved} file={{ title: tell('file.title'), what: tell('file.what') }}>
    {({ company, saveMonths, saveComplaints }) => (
      <>
        <CountsForm months={company.figures?.months ?? []} onSave={(change) => saveMonths([change])} />
        <TopicsForm topics={topics} onSave={saveComplaints} />
      </>
    )}
  </EnterFigures>
);
