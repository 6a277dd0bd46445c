import type { VNode } from 'preact';
import { fill } from '../../shared/locales/agent/fill.ts';
import type { Settings } from '../messages.ts';
import { tell } from '../messaging.ts';
import { AgreedTargets } from './agreed-targets.tsx';
import { Choice } from './choice.tsx';
import { Helpdesks } from './helpdesks.tsx';
import { StateMark } from './mark.tsx';
import { MilestoneList } from './milestone-list.tsx';
import { type PartProps, Section, Told } from './options-part.tsx';
import type { OptionsState } from './options-state.ts';
import { Pairing } from './pairing.tsx';
import { Statuses } from './statuses.tsx';
import { Targets } from './targets.tsx';

const languages = [
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Español' },
  { value: 'ro', label: 'Română' },
] as const satisfies readonly { readonly value: Settings['language']; readonly label: string }[];

/** The options page: who I am to the collector, where I work, what we agreed on, and my language. */
export function Options({
  state,
  speech,
}: {
  readonly state: OptionsState;
  readonly speech: Pick<PartProps, 'locale' | 'words'>;
}): VNode {
  const { words } = speech;
  const settings = state.settings.value;
  return (
    <main class="options" lang={speech.locale} aria-busy={settings === null}>
      <h1>{words['options.title']}</h1>
      <Told state={state} part="all" />
      {settings ? (
        <>
          {settings.managed && <p class="empty">{words['options.managed']}</p>}
          {settings.unusable.length > 0 && (
            <p class="wrong">
              <StateMark state="look" />
              {fill(
                words['options.unusable'],
                { count: settings.unusable.length, fields: settings.unusable.join(', ') },
                speech.locale,
              )}
            </p>
          )}
          <Pairing state={state} settings={settings} {...speech} />
          <Helpdesks state={state} settings={settings} {...speech} />
          <Statuses state={state} settings={settings} {...speech} />
          <Targets state={state} settings={settings} {...speech} />
          <MilestoneList state={state} settings={settings} {...speech} />
          {settings.collector && <AgreedTargets state={state} settings={settings} {...speech} />}
          <Language state={state} settings={settings} {...speech} />
        </>
      ) : (
        <p class="quiet">{words['options.loading']}</p>
      )}
    </main>
  );
}

function Language({ state, settings, words }: PartProps): VNode {
  const save = (language: Settings['language']) =>
    state.act(
      'language',
      () => tell('optionsTellsSettings', { language }),
      () => words['options.saved'],
    );
  return (
    <Section title={words['language.title']} part="language" state={state}>
      <Choice
        name="language"
        legend={words['language.title']}
        options={[{ value: 'auto', label: words['language.auto'] }, ...languages]}
        chosen={settings.language}
        onChoose={save}
      />
    </Section>
  );
}
