import type { VNode } from 'preact';
import { sendMessage } from '../../platform/messaging.ts';
import { Agreements } from '../targets/agreements.tsx';
import type { PartProps } from './options-part.tsx';

/** What stands between the agent and their lead: answer what was proposed, propose, end what was agreed. */
export function AgreedTargets({ state, settings, locale, words }: PartProps): VNode {
  return (
    <section class="box">
      <h2>{words['agree.title']}</h2>
      <p class="quiet">{words['agree.what']}</p>
      <Agreements
        id="agreed"
        agreements={settings.agreements}
        past={state.past.value}
        unsourced={settings.unsourced}
        propose
        onCommand={async (command) => {
          const told = await sendMessage('options.runTarget', command);
          await state.load();
          return told;
        }}
        locale={locale}
        words={words}
      />
    </section>
  );
}
