import type { AfterWords } from '../../shared/locales/widget/words.ts';
import type { Removed, redact } from '../../shared/redaction/redact.ts';
import { isAnswered, path } from '../../shared/survey/branching.ts';
import { pipe } from '../../shared/survey/piping.ts';
import type { Answers, AnswerValue, Question, Survey } from '../../shared/survey/survey.ts';
import { say } from '../../shared/survey/words.ts';
import { afterPaint } from '../delivery/after-paint.ts';
import type { Kinds } from '../later/kinds.ts';
import type { Card } from './card.ts';
import type { WidgetContext } from './context.ts';
import { button, el } from './element.ts';
import { pointText, questionView, typedIn } from './question.ts';
import { removedNote } from './removed.ts';

export interface Asking {
  readonly card: Card;
  readonly survey: Survey;
  readonly words: AfterWords;
  /** Whose survey it is. */
  readonly company: string;
  /** The reader's own. */
  readonly locale: string;
  /** Hidden fields, for piping. */
  readonly fields: Readonly<Record<string, string>>;
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
  onDone(answers: Answers, removed: Removed): void;
  /** Shown with the first question, when the survey came by itself. */
  readonly onLater?: () => void;
  readonly onNever?: () => void;
  /** Where the survey has a contact or an article. */
  readonly kinds?: Kinds | undefined;
  /** Brings the redactor of free texts, when somebody begins to write. */
  readonly loadLater: WidgetContext['loadLater'];
}

/** How long words wait for the redactor: what comes without it is redacted at the collector's door. */
const PATIENCE = 1500;

/** Asks a survey, a question at a time: forward by one pure path, back by the way that was gone. */
export function ask(asking: Asking): void {
  const { card, survey, words, locale, fields, skip, kinds } = asking;
  const trail: Question[] = [];
  let answers: Answers = { ...asking.answers };
  let removed: Removed = {};
  let clean: typeof redact = (text) => ({ text, removed: {} });
  let cleaning: Promise<void> | undefined;
  let ready = false;

  function loadRedactor(): Promise<void> {
    cleaning ??= new Promise<void>((resolve) => {
      setTimeout(resolve, PATIENCE);
      asking
        .loadLater()
        .then(({ redact }) => {
          clean = redact;
        })
        .catch(() => {})
        .finally(resolve);
    }).then(() => {
      ready = true;
    });
    return cleaning;
  }

  const text = (given: Readonly<Record<string, string>> | undefined): string =>
    given ? pipe(say(given, locale, survey.language), survey, answers, fields, locale, words) : '';
  const counted = (): Answers => path(survey, answers).answers;
  const rest = (from?: Question): Question[] => {
    const { questions } = path(survey, answers);
    return questions.slice(from ? questions.indexOf(from) + 1 : 0).filter(({ id }) => !skip.has(id));
  };
  const after = (from?: Question): Question | undefined => rest(from)[0];

  function show(question: Question, focus: boolean): void {
    const { id, kind, required } = question;
    const wrong = el('p', { class: 'wrong', role: 'alert' });
    const note = el('p', { class: 'note', part: 'note' });
    const main = el('button', { class: 'main', part: 'button primary' });
    const step = el('span');
    let fault = '';
    let left = false;
    let noticed = false;
    let waiting = false;

    /** The words that follow what was answered. */
    function refresh(): void {
      // Nothing moves a button that is being pressed: its click says the same.
      if (form.querySelector('button:active')) return;
      wrong.textContent = fault;
      note.textContent = removedNote(words, removed);
      const silent = !isAnswered(answers[id]) && !required && kind !== 'info';
      const ahead = rest(question).length;
      const n = trail.length + 1;
      // A tap on an answer is the way on; leaving it out stands back.
      main.className = silent && ahead ? 'main quiet' : 'main';
      main.textContent = !ahead ? asking.done : silent ? words.skip : words.next;
      step.textContent = n + ahead > 1 ? ` · ${pointText(words, '', n, n + ahead)}` : '';
    }

    function answer(value: AnswerValue): void {
      const { [id]: _, ...others } = answers;
      answers = isAnswered(value) ? { ...others, [id]: value } : others;
      fault = '';
    }

    /** Takes what stands in the fields; redacted for good once the field is left. */
    function take(leaving: boolean): void {
      let typed = typedIn(question, form, kinds);
      if (typed === undefined) return;
      if (kind === 'text') {
        const cleaned = clean(String(typed));
        const field = form.querySelector<HTMLInputElement>('#field');
        typed = cleaned.text.trim().slice(0, question.maxLength);
        if (leaving) removed = { ...removed, ...cleaned.removed };
        if (leaving && field) field.value = cleaned.text;
      }
      answer(typed);
    }

    function notice(): void {
      if (kind === 'text') loadRedactor();
      if (noticed) return;
      noticed = true;
      afterPaint(() => {
        noticed = false;
        if (left) return;
        take(false);
        refresh();
        asking.onDraft?.(answers, id);
      });
    }

    function forward(): void {
      if (kind === 'text' && !ready && typedIn(question, form, kinds)) {
        if (!waiting) loadRedactor().then(forward);
        waiting = true;
        return;
      }
      take(true);
      const value = answers[id];
      // Native controls give no other wrong answer.
      const bad = kinds?.isMisspelt(value);
      if (bad || (required && !isAnswered(value) && kind !== 'info')) {
        fault = bad ? words.invalid : words.missing;
        refresh();
        form.querySelector<HTMLElement>('input, textarea')?.focus();
        return;
      }
      const next = after(question);
      // Tapped again while it still stands: another answer, not another step.
      if (next) {
        if (!left) trail.push(question);
        asking.onAnswer(counted(), removed);
        show(next, true);
      } else if (!left) asking.onDone(counted(), removed);
      left = true;
    }

    function onChange(value: AnswerValue, tapped: boolean): void {
      answer(value);
      // The browser turns the radio by itself: let it paint that before anything else is done.
      if (tapped) afterPaint(() => form.isConnected && forward());
      else notice();
    }

    const form = el(
      'form',
      {
        novalidate: true,
        // A choice says so itself, and whether it was tapped.
        input: /text|contact/.test(kind) && notice,
        submit(event) {
          event.preventDefault();
          forward();
        },
      },
      // Two directions may meet in this line.
      el('p', { class: 'step', part: 'step' }, el('bdi', {}, asking.company), step),
      questionView({
        question,
        text,
        words,
        value: answers[id],
        onChange,
        kinds,
        onTyped() {
          take(true);
          refresh();
        },
      }),
      wrong,
      note,
      el(
        'div',
        { class: 'foot', part: 'foot' },
        trail.length > 0 &&
          button(words.back, 'quiet', () => {
            take(true);
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
    afterPaint(() => asking.onDraft?.(answers, id));
    if (!focus) card.announce(text(question.title));
  }

  let first = after();
  const { at } = asking;
  const goal = path(survey, answers).questions.some(({ id }) => id === at && !skip.has(id));
  const reached = ({ id }: Question): boolean =>
    goal ? id === at : !asking.resume || !isAnswered(answers[id]);
  for (let next = first; first && next && !reached(first); ) {
    next = after(first);
    if (next) trail.push(first);
    first = next ?? first;
  }
  if (first) show(first, asking.focus);
  else asking.onDone(counted(), removed);
}
