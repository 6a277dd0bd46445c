import type { AfterWords } from '../../shared/locales/words/widget.ts';
import type { SessionState } from '../../shared/protocol/customer.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import type { Removed, redact } from '../../shared/redaction/redact.ts';
import type { Answers, ContactDetails } from '../../shared/survey/answers.ts';
import type { pipe } from '../../shared/survey/piping.ts';
import type { Survey, Words } from '../../shared/survey/survey.ts';
import type { MemoryKeeper } from '../delivery/memory.ts';
import type { QueuedRequest, RequestStore, SessionRef } from '../delivery/request-store.ts';
import type { Call } from '../page.ts';
import type { AskAfter, ShowOptions } from './after.ts';
import type { WidgetContext } from './context.ts';
import type { Kinds } from './kinds.ts';

/** How a session of this browser stands, as the collector tells it; its problem's name where it refuses. */
export type StateRead = Partial<SessionState> & { name?: string };

/**
 * What a survey does not wait for, loaded when it is needed: the running conversation, answers the page knows,
 * the way into the chat, what follows from the answers, question kinds seldom asked after a session, a refusal, requests
 * of an earlier build, the way to the doctor, the redactor of free texts, what fills earlier answers into a text. All of
 * these have the collector at hand; where it is not, they wait.
 */
export interface Later {
  readonly redact: typeof redact;
  readonly pipe: typeof pipe;
  readonly kinds: Kinds;
  openChat(
    widget: WidgetContext,
    survey: Survey,
    answers: Answers,
    queue: string,
    contact: ContactDetails,
  ): Promise<string>;
  insteadOf(
    request: QueuedRequest,
    problem: Partial<Problem>,
    memory: MemoryKeeper,
    store: RequestStore,
  ): Promise<QueuedRequest | undefined>;
  sessionStarted(memory: MemoryKeeper, request: QueuedRequest, answer: unknown, store: RequestStore): void;
  doctor(widget: WidgetContext, call: Call): Promise<void>;
  modernized(stored: object, store: RequestStore): Promise<QueuedRequest>;
  fitting(survey: Survey, given: unknown, notes?: Set<string>): Answers;
  removedNote(words: AfterWords, removed: Removed): string;
  readState(widget: WidgetContext, session: string): Promise<StateRead>;
  watchSession(widget: WidgetContext, askAfter: AskAfter): () => void;
  followUp(
    widget: WidgetContext,
    survey: Survey,
    answers: Answers,
    session: SessionRef | null,
    options: ShowOptions,
    text: (words: Words) => string,
    title: string,
    note: string,
    taken: unknown,
  ): HTMLElement;
}
