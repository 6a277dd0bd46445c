import type { VNode } from 'preact';
import { fill } from '../../../shared/locales/fill.ts';
import type { Settings } from '../../messages/options.ts';
import { sendMessage } from '../../platform/messaging.ts';
import { Choice } from '../kit/choice.tsx';
import { StateMark } from '../kit/mark.tsx';
import { AgreedTargets } from './agreed-targets.tsx';
import { Helpdesks } from './helpdesks.tsx';
import { KeptHere } from './kept-here.tsx';
import { MilestoneList } from './milestone-list.tsx';
import { type PartProps, Section, Told } from './options-part.tsx';
import type { OptionsState } from './options-state.ts';
import { Pairing } from './pairing.tsx';
import { Shortcut } from './shortcut.tsx';
import { Statuses } from './statuses.tsx';
import { Targets } from './targets.tsx';

const languages = [
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Español' },
  { value: 'ro', label: 'Română' },
  { value: 'pt-BR', label: 'Português (Brasil)' },
  { value: 'fr', label: 'Français' },
  { value: 'de', label: 'Deutsch' },
  { value: 'it', label: 'Italiano' },
  { value: 'ar', label: 'العربية' },
] as const satisfies readonly { readonly value: Settings['language']; readonly label: string }[];

/** The options page: who I am to the collector, where I work, what we agreed on, and my language. */
export function Options({
  state,
  l10n,
}: {
  readonly state: OptionsState;
  readonly l10n: Pick<PartProps, 'locale' | 'words'>;
}): VNode {
  const { words } = l10n;
  const settings = state.settings.value;
  return (
    <main class="options" lang={l10n.locale} aria-busy={settings === null}>
      <h1>{words['options.title']}</h1>
      <nav class="parts" aria-label={words['options.title']}>
        <a href="#connect">{words['health.title']}</a>
        <a href="#targets">{words['target.title']}</a>
        <a href="#language">{words['language.title']}</a>
      </nav>
      <Told state={state} part="all" />
      {settings ? (
        <>
          {settings.managed && <p class="empty">{words['options.managed']}</p>}
          {settings.unusable.length > 0 && (
            <p class="wrong">
              <StateMark state="attention" />
              {fill(
                words['options.unusable'],
                { count: settings.unusable.length, fields: settings.unusable.join(', ') },
                l10n.locale,
              )}
            </p>
          )}
          <div class="third" id="connect">
            <Pairing state={state} settings={settings} {...l10n} />
            <Helpdesks state={state} settings={settings} {...l10n} />
            <Statuses state={state} settings={settings} {...l10n} />
            <KeptHere {...l10n} />
          </div>
          <div class="third" id="targets">
            <Targets state={state} settings={settings} {...l10n} />
            <MilestoneList state={state} settings={settings} {...l10n} />
            {settings.collector && <AgreedTargets state={state} settings={settings} {...l10n} />}
          </div>
          <div class="third" id="language">
            <Language state={state} settings={settings} {...l10n} />
            <Shortcut {...l10n} />
          </div>
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
      () => sendMessage('options.changeSettings', { language }),
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
