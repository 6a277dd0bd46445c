/**
 * What a survey does not wait for, loaded when it is needed: the running conversation, answers the page knows,
 * the way into the chat, what follows from the answers, question kinds seldom asked after a session, a refusal, requests
 * of an earlier build, the way to the doctor, the redactor of free texts. All of these have the collector at hand; where
 * it is not, they wait.
 */

import { misspeltAttributes } from './misspelt.ts';

export { redact } from '../../shared/redaction/redact.ts';
export { openChat } from '../chats/open.ts';
export { insteadOf, sessionStarted } from './answered.ts';
export { doctor } from './doctor.ts';
export { modernized } from './earlier-requests.ts';
export { fitting } from './fit.ts';
export { kinds } from './kinds.ts';
export { readState } from './state.ts';
export { watchSession } from './watch.ts';
export { waysOn } from './ways-on.ts';

// Whoever wrote the tag wrong has no reason to ask the doctor.
for (const line of misspeltAttributes(document.scripts)) console.error(`Overdesk: ${line}.`);
