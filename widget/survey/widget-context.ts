import type { AfterWords } from '../../shared/locales/words/widget.ts';
import type { SessionState } from '../../shared/protocol/customer.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import type { AfterConfig } from '../../shared/protocol/site-module.ts';
import type { Removed, redact } from '../../shared/redaction/redact.ts';
import type { Answers, ContactDetails } from '../../shared/survey/answers.ts';
import type { pipe } from '../../shared/survey/piping.ts';
import type { Survey, Words } from '../../shared/survey/survey.ts';
import type { ChatTool } from '../chats/lib/chat-tool.ts';
import type { Draft, Keeper, MemoryKeeper } from '../delivery/memory.ts';
import type { Outbox } from '../delivery/outbox.ts';
import type { QueuedRequest, RequestStore, SessionRef } from '../delivery/request-store.ts';
import type { Call, Page } from '../page.ts';
import type { Card } from './card-contract.ts';
import type { Kinds } from './question-view.ts';
import type { ShowOptions } from './show-options.ts';

/** What every part of the widget stands on, made once per body. */
export interface WidgetContext {
  readonly page: Page;
  readonly config: AfterConfig;
  readonly words: AfterWords;
  /** The language of the words. */
  readonly language: string;
  /** The customer's own language, whether there are words in it or not. */
  readonly locale: string;
  readonly memory: MemoryKeeper;
  readonly draft: Keeper<Draft>;
  readonly outbox: Outbox;
  readonly card: Card;
  /** The file of the site's chat tool, where it has one. */
  readonly chat: string | undefined;
  /** The tool itself, once it has been asked for (open-chat.ts). */
  tool?: Promise<ChatTool | null>;
  /** Ends what the last hand-over to the tool has left to say (open-chat.ts). */
  handOver?: AbortController;
  /** Loads what a survey does not wait for. */
  loadLater(): Promise<Later>;
  /** The conversation that this tab began, for when a page has cleared what the browser remembers. */
  begun?: SessionRef;
  /** The running conversation is over for this browser. */
  letGo(): void;
  /** By `overdesk('context')`. */
  fields: Record<string, string>;
  /** The session whose survey is being asked now, by `keyOf`. */
  asking: string | null;
  /** Looks after the running conversation now (watch.ts). */
  look: () => void;
}

/** What is different when a survey comes by itself, not at somebody's wish. */
export interface ByItself {
  /** Questions to leave out. */
  readonly skip: ReadonlySet<string>;
  onLater(): void;
  onNever(): void;
}

/** Asks how it went (after.ts). */
export type AskAfter = (
  widget: WidgetContext,
  session: SessionRef | null,
  options: ShowOptions,
  byItself?: (survey: Survey) => ByItself,
) => Promise<void>;

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
  modernized(stored: object, store: RequestStore): Promise<readonly QueuedRequest[]>;
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
