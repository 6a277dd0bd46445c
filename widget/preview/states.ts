import type { Answers } from '../../shared/survey/answers.ts';
import { standardQuestions } from '../../shared/survey/ready-made/questions.ts';
import type { Question, Survey } from '../../shared/survey/survey.ts';
import { askBefore } from '../journey/before.ts';
import { chooseContactMethod, showMethods } from '../journey/contact-method.ts';
import type { FullWidgetContext } from '../journey/full-context.ts';
import { showRequest } from '../journey/request.ts';
import { startSession } from '../journey/start.ts';
import * as later from '../later/later.ts';
import { askAfter } from '../survey/after.ts';
import { ask } from '../survey/ask.ts';
import { kinds } from '../survey/kinds.ts';
import {
  type Delivery,
  opened,
  place,
  press,
  request,
  rootIn,
  type Stage,
  shut,
  standing,
  surveyOf,
  widgetFor,
} from './stage.ts';

/** Every state a customer can meet, made by the widget's own code. */

const standard = standardQuestions('formal');

const article: Question = {
  id: 'restart',
  kind: 'article',
  required: false,
  title: standard.problem.title,
  body: standard.thanks,
  url: 'https://help.example.com/restart',
};
const info: Question = { id: 'info', kind: 'info', required: false, title: standard.thanks };
const withHint: Question = { ...standard.urgency, hint: standard.details.title };
const required: Question = { ...standard.comment, required: true };
const contact: Question = { ...standard.contact, kind: 'contact', fields: ['name', 'email', 'phone'] };
const rest: Question = standard.comment;

const always = (question: Question): Question => {
  const { when, ...others } = question;
  return others;
};

/** Shows one question as it is asked, perhaps already answered. */
const asked =
  (question: Question, answers: Answers = {}, moment: Survey['moment'] = 'after') =>
  (stage: Stage): void => {
    const widget = widgetFor(stage, surveyOf(moment, question, rest));
    widget.card.open({ way: stage.way, into: stage.into, label: stage.words.feedback, onClose() {} });
    ask({
      ...widget,
      company: widget.config.company,
      survey: surveyOf(moment, question, rest),
      answers,
      skip: new Set(),
      focus: false,
      done: stage.words.send,
      kinds,
      onAnswer() {},
      onDone() {},
    });
  };

export const states: Readonly<Record<string, (stage: Stage) => void>> = {
  'csat faces': asked(standard.csat('faces')),
  'csat faces, answered': asked(standard.csat('faces'), { csat: 4 }),
  'csat stars': asked(standard.csat('stars'), { csat: 3 }),
  'csat numbers': asked(standard.csat('number'), { csat: 5 }),
  nps: asked(standard.nps, { nps: 9 }),
  ces: asked(standard.ces, { ces: 6 }),
  yesno: asked(standard.solved, { solved: true }),
  choice: asked(standard.platform, {}, 'before'),
  'choice with a hint': asked(withHint, { urgency: 'today' }, 'before'),
  multichoice: asked(always(standard.reason('high')), { reason_high: ['speed', 'clarity'] }),
  text: asked(standard.comment),
  contact: asked(contact, { contact: { name: 'María' } }, 'before'),
  article: asked(article, {}, 'before'),
  info: asked(info),
  'asked by itself'(stage) {
    void askAfter(
      widgetFor(stage, surveyOf('after', standard.csat('faces'), rest)),
      null,
      { way: stage.way, ...place(stage) },
      () => ({ skip: new Set(), onLater() {}, onNever() {} }),
    );
  },
  'answer missing'(stage) {
    asked(required)(stage);
    press(stage, '.foot .main');
  },
  'something removed'(stage) {
    asked(standard.comment)(stage);
    const field = rootIn(stage)?.querySelector('textarea');
    if (!field) return;
    field.value = 'Visa 4111 1111 1111 1111, maria@example.com';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    setTimeout(() => field.dispatchEvent(new Event('change')), 100);
  },
  'second question'(stage) {
    asked(standard.csat('faces'), { csat: 4 })(stage);
    press(stage, '.foot .main');
  },
  'asked before'(stage) {
    askBefore(widgetFor(stage, surveyOf('before', standard.problem, rest)), {
      way: stage.way,
      ...place(stage),
    });
  },
  'ways, open'(stage) {
    const widget = opened(stage, { next: 'chat' });
    void chooseContactMethod(widget, {}, widget.customer, () => {});
  },
  'ways, closed'(stage) {
    const widget = opened(stage, { routing: { rules: [], queues: [shut] } });
    void chooseContactMethod(widget, {}, widget.customer, () => {});
  },
  'chat does not come': (stage) =>
    showMethods(opened(stage), stage.words.noChat, ['ticket', 'callback'], {}, () => {}),
  'how to reach you'(stage) {
    const widget = opened(stage);
    widget.customer = {};
    void chooseContactMethod(widget, {}, widget.customer, () => {});
  },
  routed: (stage) => begin(opened(stage)),
  'collector silent': (stage) => begin(opened(stage, {}, 'kept')),
  'request refused': (stage) => begin(opened(stage, {}, 'refused')),
  'request running'(stage) {
    const widget = opened(stage);
    widget.memory.set({ session: 's1.preview' });
    showRequest(
      { ...widget, loadLater: async () => ({ ...later, readState: async () => standing(stage) }) },
      request,
      () => {},
    );
  },
  solved(stage) {
    const survey = surveyOf('before', article);
    void startSession({
      widget: opened(stage),
      survey,
      answers: { restart: true },
      note: '',
      contact: {},
      solvedBy: 'restart',
    });
  },
  thanks: finished({ solved: true }),
  'thanks, kept for later': finished({ solved: true }, 'kept'),
  'thanks, refused': finished({ solved: true }, 'refused'),
  'thanks, and put right': finished({ solved: false }),
  'put right, told'(stage) {
    const survey = surveyOf('after', standard.solved);
    const session = { id: 's1.preview' };
    const said = later.followUp(opened(stage), survey, { solved: false }, session, {}, String, '', '', true);
    said.querySelector('button')?.click();
  },
};

const begin = (widget: FullWidgetContext): void =>
  void startSession({
    widget,
    survey: surveyOf('before', rest),
    answers: {},
    note: '',
    contact: {},
    wish: 'ticket',
  });

/** The last question is sent. */
function finished(answers: Answers, delivery?: Delivery): (stage: Stage) => void {
  return (stage) => {
    const widget = widgetFor(stage, surveyOf('after', standard.solved), {}, delivery);
    void askAfter(widget, { id: 's1.preview' }, { way: stage.way, ...place(stage), prefill: answers }).then(
      () => press(stage, '.foot .main'),
    );
  };
}
