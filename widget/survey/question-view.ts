import type { AfterWords } from '../../shared/locales/words/widget.ts';
import type { AnswerValue } from '../../shared/survey/answers.ts';
import type { Question } from '../../shared/survey/survey.ts';

/** A question as it is to be shown, and who hears of it. */
export interface QuestionView {
  readonly question: Question;
  /** A text in the reader's language, earlier answers filled in. */
  readonly text: (words: Readonly<Record<string, string>> | undefined) => string;
  readonly words: AfterWords;
  readonly value: AnswerValue | undefined;
  /** `tapped`: by pointer, so the choice is made; a radio moved to by arrow keys is not. */
  readonly onChange: (value: AnswerValue, tapped: boolean) => void;
  /** What was typed stands: the field has been left. */
  readonly onTyped: () => void;
  /** The seldom kinds, where the survey has any. */
  readonly kinds?: Kinds | undefined;
}

/** Question kinds that are seldom asked after a session: contact and article. */
export interface Kinds {
  contact(view: QuestionView): HTMLElement;
  /** What stands between an article's title and the question whether it helped. */
  article(text: string, url: string | undefined): HTMLElement[];
  /** The details that stand in a contact question's fields. */
  typed(form: HTMLElement): AnswerValue;
  /** Whether details have an e-mail address that is none. */
  isMisspelt(value: AnswerValue | undefined): boolean;
}
