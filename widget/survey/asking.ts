import type { Removed } from '../../shared/redaction/redact.ts';
import type { Answers } from '../../shared/survey/answers.ts';
import type { Card } from './card-contract.ts';
import type { Kinds } from './question-view.ts';
import type { Wording } from './texts.ts';
import type { WidgetContext } from './widget-context.ts';

/** A survey to be asked, and whoever hears what is answered. */
export interface Asking extends Wording {
  readonly card: Card;
  /** Whose survey it is. */
  readonly company: string;
  /** Answers there already are. */
  readonly answers: Answers;
  /** Questions not to show: the page has told, or this person was asked lately. */
  readonly skip: ReadonlySet<string>;
  /** Go on after the answers there are; without it they are shown, to be confirmed. */
  readonly resume?: boolean;
  /** The question to go on with, where that is known. */
  readonly at?: string | undefined;
  /** Focus the first question. */
  readonly focus: boolean;
  /** The words on the last button. */
  readonly done: string;
  /** An answer stands and the next question is shown. */
  onAnswer(answers: Answers, removed: Removed): void;
  /** Something was typed or another question is shown: what a reload would lose. */
  onDraft?(answers: Answers, at: string): void;
  /** All is asked; `note` tells what was taken out of the texts. */
  onDone(answers: Answers, removed: Removed, note: string): void;
  /** Before the first question there was a choice to go back to. */
  readonly onBack?: (() => void) | undefined;
  /** Shown with the first question, when the survey came by itself. */
  readonly onLater?: () => void;
  readonly onNever?: () => void;
  /** Where the survey has a contact or an article. */
  readonly kinds?: Kinds | undefined;
  /** Brings the redactor of free texts, when somebody begins to write. */
  readonly loadLater: WidgetContext['loadLater'];
}
