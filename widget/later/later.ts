/** The file of what a survey does not wait for (survey/widget-context.ts), whose exports are its contract. */

import { checkTag } from './load-seldom.ts';

export { redact } from '../../shared/redaction/redact.ts';
export { removedText as removedNote } from '../../shared/redaction/removed-text.ts';
export { pipe } from '../../shared/survey/piping.ts';
export { fitting } from '../survey/fit.ts';
export { kinds } from '../survey/kinds.ts';
export { openChat } from '../survey/open-chat.ts';
export { insteadOf, sessionStarted } from './answered.ts';
export { followUp } from './follow-up.ts';
export { doctor, modernized } from './load-seldom.ts';
export { readState } from './state.ts';
export { watchSession } from './watch.ts';

// Whoever wrote the tag wrong has no reason to ask the doctor.
checkTag();
