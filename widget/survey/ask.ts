import type { AfterWords } from '../../shared/locales/widget/words.ts';
import { isAnswered, path } from '../../shared/survey/branching.ts';
import { isEmail } from '../../shared/survey/email.ts';
import { pipe } from '../../shared/survey/piping.ts';
import type { Answers, AnswerValue, Question, Survey } from '../../shared/survey/survey.ts';
import { say } from '../../shared/survey/words.ts';
import { afterPaint } from '../delivery/after-paint.ts';
import { type Removed, redact } from '../delivery/redact.ts';
import type { Card } from './card.ts';
import { button, el } from './element.ts';
import { questionView } from './question.ts';

export interface Asking {
  readonly card: Card;
  readonly survey: Survey;
  readonly words: AfterWords;
  readonly language: string;
  /** Hidden fields, for piping. */
  readonly context: Readonly<Record<string, string>>;
  /** Answers there already are. */
  readonly answers: Answers;
  /** Questions not to show: the page has told, or this person was asked lately. */
  readonly skip: ReadonlySet<string>;
  /** Go on after the answers there are; without it they are shown, to be confirmed. */
  readonly resume?: boolean;
  /** Focus the first question. */
  readonly focus: boolean;
  /** The words on the last button. */
  readonly done: string;
  /** An answer stands and the next question is shown. */
  onAnswer(answers: Answers, removed: Removed): void;
  onDone(answers: Answers, removed: Removed): void;
  /** Shown with the first question, when the survey came by itself. */
  readonly onLater?: () => void;
  readonly onNever?: () => void;
}

/** Asks a survey, a question at a time: forward by one pure path, back by the way that was gone. */
export function ask(asking: Asking): void {
  const { card, survey, words, language, context, skip } = asking;
  const trail: Question[] = [];
  let answers: Answers = { ...asking.answers };
  let removed: Removed = {};

  const text = (given: Readonly<Record<string, string>> | undefined): string =>
    given ? pipe(say(given, language, survey.language), survey, answers, context, language, words) : '';
  const counted = (): Answers => path(survey, answers).answers;
  const after = (from?: Question): Question | undefined => {
    const { questions } = path(survey, answers);
    return questions.slice(from ? questions.indexOf(from) + 1 : 0).find(({ id }) => !skip.has(id));
  };

  function show(question: Question, focus: boolean): void {
    const wrong = el('p', { class: 'wrong', role: 'alert' });
    const note = el('p', { class: 'note', part: 'note' });
    const main = el('button', { class: 'main', part: 'button primary' });

    /** The words that follow what was answered. */
    function refresh(fault = ''): void {
      wrong.textContent = fault;
      const kinds = Object.keys(removed) as (keyof Removed)[];
      note.textContent =
        kinds.length > 0 ? words.removed.replace('{what}', kinds.map((kind) => words[kind]).join(', ')) : '';
      const silent = !isAnswered(answers[question.id]) && !question.required && question.kind !== 'info';
      main.textContent = !after(question) ? asking.done : silent ? words.skip : words.next;
    }

    function forward(): void {
      const value = answers[question.id];
      // Native controls give no other wrong answer.
      const email = typeof value === 'object' && !Array.isArray(value) && value.email;
      const bad = email && !isEmail(email);
      if (bad || (question.required && !isAnswered(value) && question.kind !== 'info')) {
        refresh(bad ? words.invalid : words.missing);
        form.querySelector<HTMLElement>('input, textarea')?.focus();
        return;
      }
      const next = after(question);
      if (next) {
        trail.push(question);
        asking.onAnswer(counted(), removed);
        show(next, true);
      } else {
        asking.onDone(counted(), removed);
      }
    }

    function onChange(value: AnswerValue, tapped: boolean): void {
      if (question.kind === 'text' && typeof value === 'string') {
        const clean = redact(value.trim());
        removed = { ...removed, ...clean.removed };
        value = clean.text;
        const field = form.querySelector<HTMLInputElement>('#field');
        if (field) field.value = value;
      }
      const { [question.id]: _, ...others } = answers;
      answers = isAnswered(value) ? { ...others, [question.id]: value } : others;
      // The browser turns the radio by itself: let it paint that before anything else is done.
      if (tapped) afterPaint(() => form.isConnected && forward());
      else refresh();
    }

    const form = el(
      'form',
      {
        novalidate: true,
        submit(event) {
          event.preventDefault();
          forward();
        },
      },
      questionView({ question, text, words, value: answers[question.id], onChange }),
      wrong,
      note,
      el(
        'div',
        { class: 'foot', part: 'foot' },
        trail.length > 0 &&
          button(words.back, 'quiet', () => {
            const last = trail.pop();
            if (last) show(last, true);
          }),
        trail.length === 0 && asking.onLater && button(words.later, 'quiet', asking.onLater),
        trail.length === 0 && asking.onNever && button(words.never, 'quiet', asking.onNever),
        main,
      ),
    );
    refresh();
    card.show(form, focus);
    if (!focus) card.announce(text(question.title));
  }

  let first = after();
  for (let next = first; asking.resume && first && next && isAnswered(answers[first.id]); ) {
    next = after(first);
    if (next) trail.push(first);
    first = next ?? first;
  }
  if (first) show(first, asking.focus);
  else asking.onDone(counted(), removed);
}
