import type { Answers, AnswerValue } from '../../shared/survey/answers.ts';
import { isAnswered, path } from '../../shared/survey/branching.ts';
import type { Question, Words } from '../../shared/survey/survey.ts';
import { afterPaint } from '../delivery/after-paint.ts';
import type { Asking } from './asking.ts';
import { button, el } from './element.ts';
import { pointText, questionView, typedIn } from './question.ts';
import { openRedactor } from './redactor.ts';
import { textOf } from './texts.ts';

/** Asks a survey, a question at a time: forward by one pure path, back by the way that was gone. */
export function ask(asking: Asking): void {
  const { card, survey, words, skip, kinds } = asking;
  const trail: Question[] = [];
  const shown: HTMLElement[] = [];
  let answers: Answers = { ...asking.answers };
  let { at } = asking;
  let over = false;
  /** What a field that was left too soon still has to show. */
  let come: (() => void) | undefined;
  const redactor = openRedactor(asking.loadLater, () => {
    for (const id of redactor.raw) setAnswer(id, redactor.clean(id, `${answers[id] ?? ''}`, id !== at));
    redactor.raw = [];
    come?.();
    // Unless the customer has gone.
    if (shown.some((form) => form.isConnected)) keep();
  });

  function setAnswer(id: string, value: AnswerValue): void {
    const { [id]: _, ...others } = answers;
    answers = isAnswered(value) ? { ...others, [id]: value } : others;
  }

  /** Keeps what a reload would lose: of the texts those that are redacted. */
  function keep(): void {
    const kept = Object.entries(answers).filter(([id]) => !redactor.raw.includes(id));
    if (at && !over) asking.onDraft?.(Object.fromEntries(kept), at);
  }

  const text = (given: Words | undefined): string => textOf(given, asking, answers);
  const counted = (): Answers => path(survey, answers).answers;
  const rest = (from?: Question): Question[] => {
    const { questions } = path(survey, answers);
    return questions.slice(from ? questions.indexOf(from) + 1 : 0).filter(({ id }) => !skip.has(id));
  };
  function show(question: Question, focus: boolean): void {
    const { id, kind, required } = question;
    const wrong = el('p', { class: 'wrong', role: 'alert' });
    const note = el('p', { class: 'note', part: 'note' });
    const main = el('button', { class: 'main', part: 'button primary' });
    const step = el('span');
    let fault = '';
    let left = false;
    let noticed = false;
    let waiting: Promise<void> | undefined;

    /** The words that follow what was answered. */
    function refresh(): void {
      // Nothing moves a button that is being pressed: its click says the same.
      if (form.querySelector('button:active')) return;
      wrong.textContent = fault;
      note.textContent = redactor.note(words);
      const silent = !isAnswered(answers[id]) && !required && kind !== 'info';
      const ahead = rest(question).length;
      const n = trail.length + 1;
      // A tap on an answer is the way on; leaving it out stands back.
      main.className = silent && ahead ? 'main quiet' : 'main';
      main.textContent = !ahead ? asking.done : silent ? words.skip : words.next;
      step.textContent = n + ahead > 1 ? ` · ${pointText(words, '', n, n + ahead)}` : '';
    }

    function answer(value: AnswerValue): void {
      setAnswer(id, value);
      fault = '';
    }

    /** Takes what stands in the fields; redacted for good once the field is left. */
    function take(leaving: boolean): void {
      let typed = typedIn(question, form, kinds);
      if (typed === undefined) return;
      if (kind === 'text') {
        const text = redactor.clean(id, `${typed}`, leaving);
        const field = form.querySelector<HTMLInputElement>('#field');
        typed = text.trim().slice(0, question.maxLength);
        if (leaving && field) field.value = text;
      }
      answer(typed);
    }

    /** The field has been left: what was taken out is shown. */
    function leave(): void {
      take(true);
      refresh();
    }

    function notice(): void {
      if (noticed) return;
      noticed = true;
      afterPaint(() => {
        noticed = false;
        if (left) return;
        take(false);
        refresh();
        keep();
      });
    }

    /** Native controls give no other wrong answer. */
    const faultIn = (value: AnswerValue | undefined): string =>
      kinds?.isMisspelt(value)
        ? words.invalid
        : required && !isAnswered(value) && kind !== 'info'
          ? words.missing
          : '';

    function forward(): void {
      if (kind === 'text' && !redactor.waited && typedIn(question, form, kinds)) {
        waiting = waiting ?? redactor.load().then(forward);
        return;
      }
      take(true);
      fault = faultIn(answers[id]);
      if (fault) {
        refresh();
        form.querySelector<HTMLElement>('input, textarea')?.focus();
        return;
      }
      const [next] = rest(question);
      // Tapped again while it still stands: another answer, not another step.
      if (next) {
        if (!left) trail.push(question);
        asking.onAnswer(counted(), redactor.removed);
        show(next, true);
      } else if (!left) {
        over = true;
        asking.onDone(counted(), redactor.removed, redactor.note(words));
      }
      left = true;
    }

    function onChange(value: AnswerValue, tapped: boolean): void {
      answer(value);
      // The browser turns the radio by itself: let it paint that before anything else is done. Not asked whether the
      // form is on the page: one that swaps its body takes it away for a moment.
      if (tapped) afterPaint(() => at === id && !over && forward());
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
          leave();
          come = leave;
        },
      }),
      wrong,
      note,
      el(
        'div',
        { class: 'foot', part: 'foot' },
        (trail.length > 0 || asking.onBack) &&
          button(words.back, 'quiet', () => {
            take(true);
            const last = trail.pop();
            if (last) show(last, true);
            else {
              over = true;
              asking.onBack?.();
            }
          }),
        trail.length === 0 && asking.onLater && button(words.later, 'quiet', asking.onLater),
        trail.length === 0 && asking.onNever && button(words.never, 'quiet', asking.onNever),
        main,
      ),
    );
    refresh();
    shown.push(form);
    card.show(form, focus);
    at = id;
    afterPaint(keep);
    if (kind === 'text') afterPaint(redactor.load);
    if (!focus) card.announce(text(question.title));
  }

  const questions = rest();
  let begin = questions.findIndex(({ id }) => id === at);
  // Where all are answered it is the last, to be confirmed.
  if (begin < 0) begin = asking.resume ? questions.findIndex(({ id }) => !isAnswered(answers[id])) : 0;
  const first = questions.at(begin);
  trail.push(...questions.slice(0, begin));
  if (first) show(first, asking.focus);
  else asking.onDone(counted(), redactor.removed, redactor.note(words));
}
