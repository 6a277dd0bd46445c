import type { WidgetWords } from '../../shared/locales/widget/words.ts';
import type { WidgetConfig } from '../../shared/protocol/customer.ts';
import * as standard from '../../shared/survey/ready-made/questions.ts';
import type { Answers, Question, Survey } from '../../shared/survey/survey.ts';
import type { Letter } from '../delivery/letter-box.ts';
import type { Memory } from '../delivery/memory.ts';
import { askBefore } from '../journey/before.ts';
import type { FullDesk } from '../journey/full-desk.ts';
import { startSession } from '../journey/start.ts';
import { chooseWay } from '../journey/ways.ts';
import { askAfter } from '../survey/after.ts';
import { ask } from '../survey/ask.ts';
import { makeCard, type Way } from '../survey/card.ts';

/** Every state a customer can meet, made by the widget's own code over a desk that answers from here. */

export interface Stage {
  readonly words: WidgetWords;
  readonly language: string;
  readonly way: Way;
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

function deskFor(
  stage: Stage,
  survey: Survey,
  config: Partial<WidgetConfig> = {},
  reachable = true,
): FullDesk {
  const { words, language } = stage;
  const { signal } = new AbortController();
  let memory: Memory = {};
  return {
    page: { base: '', language, data: {}, signal },
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
    memory: {
      get: () => memory,
      set: (change) => {
        memory = JSON.parse(JSON.stringify({ ...memory, ...change }));
        return memory;
      },
      forget() {
        memory = {};
      },
    },
    outbox: {
      post: async ({ path }: Letter) => (!reachable ? null : path === 'v1/sessions' ? started(words) : {}),
      flush: async () => 0,
      forget: async () => {},
    },
    card: makeCard(words, language, signal),
    chat: null,
    customer: { email: 'maria@example.com', phone: '1' },
    context: {},
    look() {},
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
    const desk = deskFor(stage, surveyOf(moment, question, rest));
    desk.card.open({ way: stage.way, into: stage.into, label: stage.words.feedback, onClose() {} });
    ask({
      ...desk,
      survey: surveyOf(moment, question, rest),
      answers,
      skip: new Set(),
      focus: false,
      done: stage.words.send,
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
    askAfter(
      deskFor(stage, surveyOf('after', standard.csat('faces'), rest)),
      null,
      { way: stage.way, ...place(stage) },
      true,
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
    field.dispatchEvent(new Event('change'));
  },
  'second question'(stage) {
    asked(standard.csat('faces'), { csat: 4 })(stage);
    press(stage, '.foot .main');
  },
  'asked before'(stage) {
    askBefore(deskFor(stage, surveyOf('before', standard.problem, rest)), {
      way: stage.way,
      ...place(stage),
    });
  },
  'ways, open'(stage) {
    const desk = opened(stage, { next: 'chat' });
    chooseWay(desk, {}, () => {});
  },
  'ways, closed'(stage) {
    const desk = opened(stage, { routing: { rules: [], queues: [shut] } });
    chooseWay(desk, {}, () => {});
  },
  'how to reach you'(stage) {
    const desk = opened(stage, {});
    desk.customer = {};
    chooseWay(desk, {}, () => {});
  },
  routed: (stage) => begin(opened(stage, {})),
  'collector silent': (stage) => begin(opened(stage, {}, false)),
  solved(stage) {
    const survey = surveyOf('before', article);
    void startSession({
      desk: opened(stage, {}),
      survey,
      answers: { restart: true },

      solvedBy: 'restart',
    });
  },
  thanks: finished({ solved: true }),
  'thanks, and put right': finished({ solved: false }),
};

const place = ({ into }: Stage): { into?: Element } => (into ? { into } : {});

function opened(stage: Stage, config: Partial<WidgetConfig>, reachable = true): FullDesk {
  const desk = deskFor(stage, surveyOf('before', rest), config, reachable);
  desk.card.open({ way: stage.way, into: stage.into, label: stage.words.help, onClose() {} });
  return desk;
}

const begin = (desk: FullDesk): void =>
  void startSession({ desk, survey: surveyOf('before', rest), answers: {}, wish: 'ticket' });

function finished(answers: Answers): (stage: Stage) => void {
  return (stage) => {
    const desk = deskFor(stage, surveyOf('after', standard.solved));
    askAfter(desk, 's1.preview', { way: stage.way, ...place(stage), prefill: answers }, false);
    press(stage, '.foot .main');
  };
}
