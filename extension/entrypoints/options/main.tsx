import { effect } from '@preact/signals';
import { render } from 'preact';
import { fill } from '../../../shared/locales/fill.ts';
import { browserSpeech, setPageLanguage } from '../../ui/kit/page-language.ts';
import { Options } from '../../ui/options/options.tsx';
import { optionsState } from '../../ui/options/options-state.ts';

const l10n = () => browserSpeech(state.settings.value?.language ?? 'auto');
const state = optionsState((why) => fill(l10n().words['options.failed'], { why }, l10n().locale));
effect(() => {
  setPageLanguage(l10n(), 'options.title');
  render(<Options state={state} l10n={l10n()} />, document.body);
});
void state.load().then(state.loadPast);
