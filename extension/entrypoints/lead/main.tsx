import { effect } from '@preact/signals';
import { render } from 'preact';
import { Lead } from '../../ui/lead/lead.tsx';
import { leadState } from '../../ui/lead/lead-state.ts';
import { browserSpeech, setPageLanguage } from '../../ui/page-language.ts';

const state = leadState();
const fallback = browserSpeech('auto');
effect(() => setPageLanguage(state.view.value ?? fallback, 'lead.title'));
render(<Lead state={state} fallback={fallback} />, document.body);
void state.load();
