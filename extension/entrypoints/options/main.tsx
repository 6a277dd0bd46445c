import { effect } from '@preact/signals';
import { render } from 'preact';
import { fill } from '../../../shared/locales/agent/fill.ts';
import { Options } from '../../ui/options.tsx';
import { optionsState } from '../../ui/options-state.ts';
import { browserSpeech, setPageLanguage } from '../../ui/page-language.ts';

const speech = () => browserSpeech(state.settings.value?.language ?? 'auto');
const state = optionsState((why) => fill(speech().words['options.failed'], { why }, speech().locale));
effect(() => {
  setPageLanguage(speech(), 'options.title');
  render(<Options state={state} speech={speech()} />, document.body);
});
void state.load().then(state.loadPast);
