import { effect } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { browserSpeech, setPageLanguage } from '../../ui/kit/page-language.ts';
import { Panel } from '../../ui/panel/panel.tsx';
import { panelState } from '../../ui/panel/panel-state.ts';

const state = panelState();
const fallback = browserSpeech('auto');
effect(() => setPageLanguage(state.view.value ?? fallback, 'panel.title'));
render(
  <Panel state={state} fallback={fallback} onOptions={() => void browser.runtime.openOptionsPage()} />,
  document.body,
);
void state.load();
