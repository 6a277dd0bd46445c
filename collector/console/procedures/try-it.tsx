import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { Procedure } from '../../../shared/procedures/procedure.ts';
import { recalled } from '../../../shared/procedures/recall.ts';
import { localeNow } from '../kit/language.ts';
import { TextArea } from '../kit/text-area.tsx';
import { tell } from './words.ts';

/** Which procedures a customer's words would recall, by the code that recalls them for real. */
export function TryIt({ procedures }: { readonly procedures: readonly Procedure[] }): VNode {
  const said = useSignal('');
  const found = recalled(procedures, {
    ...{ said: [said.value], topic: null, priority: 0, lowScore: false },
  });
  return (
    <section class="card stack" aria-labelledby="try-it">
      <h2 id="try-it">{tell('try')}</h2>
      <TextArea label={tell('try.words')} text={said} rows={2} />
      <p role="status">
        {said.value.trim() === ''
          ? ''
          : found.length === 0
            ? tell('try.none')
            : tell('try.found', {
                names: new Intl.ListFormat(localeNow()).format(found.map(({ name }) => name)),
              })}
      </p>
    </section>
  );
}
