import { directionOf } from '../../shared/locales/direction.ts';
import type { WidgetWords } from '../../shared/locales/words/widget.ts';
import type { WidgetConfig } from '../../shared/protocol/widget-config.ts';
import type { Answers } from '../../shared/survey/answers.ts';
import { standardQuestions } from '../../shared/survey/ready-made/questions.ts';
import type { Question, Survey } from '../../shared/survey/survey.ts';
import type { Draft, Keeper, Memory } from '../delivery/memory.ts';
import { askBefore } from '../journey/before.ts';
import { chooseContactMethod } from '../journey/contact-method.ts';
import type { FullWidgetContext } from '../journey/full-context.ts';
import { startSession } from '../journey/start.ts';
import * as later from '../later/later.ts';
import { askAfter } from '../survey/after.ts';
import { ask } from '../survey/ask.ts';
import { makeCard, type Placement } from '../survey/card.ts';
import { kinds } from '../survey/kinds.ts';
import articleSheet from '../survey/sheets/article.css';
import cesSheet from '../survey/sheets/ces.css';
import choiceSheet from '../survey/sheets/choice.css';
import contactSheet from '../survey/sheets/contact.css';
import facesSheet from '../survey/sheets/faces.css';
import infoSheet from '../survey/sheets/info.css';
import npsSheet from '../survey/sheets/nps.css';
import starsSheet from '../survey/sheets/stars.css';

/** Every state a customer can meet, made by the widget's own code over a desk that answers from here. */

const standard = standardQuestions('formal');

export interface Stage {
  readonly words: WidgetWords;
  readonly language: string;
  readonly way: Placement;
  readonly into: Element | null;
}

const queue = {
  id: 'mac',
  name: 'Mac',
  required: {},
  open: true,
  changesAt: null,
  wait: { fromMinutes: 5, toMinutes: 10 },
};
const shut = { ...queue, open: false, changesAt: Date.UTC(2030, 0, 7, 8), wait: null };

const surveyOf = (moment: Survey['moment'], ...questions: Question[]): Survey => ({
  id: 'preview',
  version: 1,
  moment,
  language: 'en',
  questions,
});

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

function widgetFor(
  stage: Stage,
  survey: Survey,
  config: Partial<WidgetConfig> = {},
  reachable = true,
): FullWidgetContext {
  const { words, language } = stage;
  const { signal } = new AbortController();
  return {
    page: { base: '', data: {}, signal },
    config: {
      site: 'preview',
      company: 'Northlight',
      language,
      surveys: [survey],
      before: survey.id,
      after: survey.id,
      routing: { rules: [], queues: [queue] },
      fatigue: { npsDays: 0, anyDays: 0 },
      next: 'ticket',
      ...config,
    },
    words,
    language,
    locale: language,
    memory: keeper<Memory>(),
    draft: keeper<Draft>(),
    outbox: {
      post: async ({ kind }) => (!reachable ? null : kind === 'start' ? started(words) : {}),
      flush: async () => 0,
      forget() {},
    },
    card: makeCard(
      words,
      language,
      [facesSheet, starsSheet, npsSheet, cesSheet, contactSheet, articleSheet, choiceSheet, infoSheet].join(
        '',
      ),
      signal,
      directionOf(language),
    ),
    chat: undefined,
    customer: { email: 'maria@example.com', phone: '1' },
    loadLater: async () => later,
    fields: {},
    asking: null,
    letGo() {},
    look() {},
  };
}

/** Remembers as long as the page lives. */
function keeper<T extends object>(): Keeper<T> {
  let own: Partial<T> = {};
  return {
    get: () => own,
    set: (change) => {
      own = JSON.parse(JSON.stringify({ ...own, ...change }));
      return own;
    },
    forget() {
      own = {};
    },
  };
}

/** The collector's answer to a session's start. */
const started = (words: WidgetWords): object => ({
  session: 's1.preview-preview-preview',
  route: {
    queue,
    needs: {},
    topic: null,
    agent: { name: 'Ana' },
    reason: reasonIn(words),
    open: true,
  },
  wait: { fromMinutes: 5, toMinutes: 10, position: null },
  ticket: { helpdesk: 'request-tracker', id: '4711' },
});

const reasonIn = (words: WidgetWords): string => words.queued.replace('{name}', 'Ana · Mac');

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

const press = (stage: Stage, selector: string): void =>
  void rootIn(stage)?.querySelector<HTMLElement>(selector)?.click();
const rootIn = ({ into }: Stage): ShadowRoot | null | undefined =>
  (into ?? document.body).querySelector(':scope > overdesk-survey:last-of-type')?.shadowRoot;

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
  'how to reach you'(stage) {
    const widget = opened(stage, {});
    widget.customer = {};
    void chooseContactMethod(widget, {}, widget.customer, () => {});
  },
  routed: (stage) => begin(opened(stage, {})),
  'collector silent': (stage) => begin(opened(stage, {}, false)),
  solved(stage) {
    const survey = surveyOf('before', article);
    void startSession({
      widget: opened(stage, {}),
      survey,
      answers: { restart: true },
      note: '',
      contact: {},
      solvedBy: 'restart',
    });
  },
  thanks: finished({ solved: true }),
  'thanks, and put right': finished({ solved: false }),
};

const place = ({ into }: Stage): { into?: Element } => (into ? { into } : {});

function opened(stage: Stage, config: Partial<WidgetConfig>, reachable = true): FullWidgetContext {
  const widget = widgetFor(stage, surveyOf('before', rest), config, reachable);
  widget.card.open({ way: stage.way, into: stage.into, label: stage.words.help, onClose() {} });
  return widget;
}

const begin = (widget: FullWidgetContext): void =>
  void startSession({
    widget,
    survey: surveyOf('before', rest),
    answers: {},
    note: '',
    contact: {},
    wish: 'ticket',
  });

function finished(answers: Answers): (stage: Stage) => void {
  return (stage) => {
    const widget = widgetFor(stage, surveyOf('after', standard.solved));
    void askAfter(widget, { id: 's1.preview' }, { way: stage.way, ...place(stage), prefill: answers }).then(
      () => press(stage, '.foot .main'),
    );
  };
}
