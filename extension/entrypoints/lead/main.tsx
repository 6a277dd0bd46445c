import { effect } from '@preact/signals';
import { render } from 'preact';
import { browserSpeech, setPageLanguage } from '../../ui/kit/page-language.ts';
import { Lead } from '../../ui/lead/lead.tsx';
import { leadState } from '../../ui/lead/lead-state.ts';

const state = leadState();
const fallback = browserSpeech('auto');
effect(() => setPageLanguage(state.view.value ?? fallback, 'lead.title'));
render(<Lead state={state} fallback={fallback} />, document.body);
void state.load();
