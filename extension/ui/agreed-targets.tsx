import type { VNode } from 'preact';
import { tell } from '../messaging.ts';
import { Agreements } from './agreements.tsx';
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
        onDeed={async (deed) => {
          const told = await tell('optionsTellsTarget', deed);
          await state.load();
          return told;
        }}
        locale={locale}
        words={words}
      />
    </section>
  );
}
