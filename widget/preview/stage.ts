import { directionOf } from '../../shared/locales/direction.ts';
import type { CustomerWords } from '../../shared/locales/words/customer.ts';
import type { WidgetConfig } from '../../shared/protocol/widget-config.ts';
import type { Question, Survey } from '../../shared/survey/survey.ts';
import type { Draft, Keeper, Memory } from '../delivery/memory.ts';
import type { FullWidgetContext } from '../journey/full-context.ts';
import * as later from '../later/later.ts';
import { makeCard } from '../survey/card.ts';
import type { Placement } from '../survey/card-contract.ts';
import articleSheet from '../survey/sheets/article.css';
import cesSheet from '../survey/sheets/ces.css';
import choiceSheet from '../survey/sheets/choice.css';
import contactSheet from '../survey/sheets/contact.css';
import facesSheet from '../survey/sheets/faces.css';
import infoSheet from '../survey/sheets/info.css';
import npsSheet from '../survey/sheets/nps.css';
import starsSheet from '../survey/sheets/stars.css';

/** Where a state of the preview is shown, and the desk behind it, which answers from here. */

export interface Stage {
  readonly words: CustomerWords['widget'];
  /** What the collector says. */
  readonly told: Pick<CustomerWords, 'request' | 'routing'>;
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
export const shut = { ...queue, open: false, changesAt: Date.UTC(2030, 0, 7, 8), wait: null };

export const surveyOf = (moment: Survey['moment'], ...questions: Question[]): Survey => ({
  id: 'preview',
  version: 1,
  moment,
  language: 'en',
  questions,
});

/** What becomes of what is sent: taken, kept for later, or refused for good. */
export type Delivery = 'taken' | 'kept' | 'refused';
const UNSENT = { kept: null, refused: undefined };

export function widgetFor(
  stage: Stage,
  survey: Survey,
  config: Partial<WidgetConfig> = {},
  delivery: Delivery = 'taken',
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
      post: async ({ kind }) =>
        delivery !== 'taken' ? UNSENT[delivery] : kind === 'start' ? started(stage) : {},
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

export const request = { number: '4711', url: 'https://help.example.com/r/4711' };

/** Who helps and when, as the collector tells it. */
export const standing = ({ words, told: { request: say, routing } }: Stage): object => ({
  route: {
    queue,
    needs: {},
    topic: null,
    agent: { name: 'Ana Pop' },
    reason: words.queued.replace('{name}', queue.name),
    who: routing.customer.given.replace('{agent}', 'Ana Pop'),
    why: [
      routing.customer.skill.replace('{skills}', 'Mac'),
      routing.customer.again,
      routing.customer.language,
    ],
    answer: say.writes.replace('{who}', 'Ana Pop').replace('{to}', 'maria@…'),
    open: true,
  },
  wait: { ...queue.wait, position: null },
});

/** The collector's answer to a session's start. */
const started = (stage: Stage): object => ({
  ...standing(stage),
  session: 's1.preview-preview-preview',
  request,
  ticket: { helpdesk: 'request-tracker', id: '1041' },
});

export const place = ({ into }: Stage): { into?: Element } => (into ? { into } : {});

/** A widget whose card is open, before anything is said. */
export function opened(
  stage: Stage,
  config: Partial<WidgetConfig> = {},
  delivery: Delivery = 'taken',
): FullWidgetContext {
  const widget = widgetFor(stage, surveyOf('before'), config, delivery);
  widget.card.open({ way: stage.way, into: stage.into, label: stage.words.help, onClose() {} });
  return widget;
}

export const press = (stage: Stage, selector: string): void =>
  void rootIn(stage)?.querySelector<HTMLElement>(selector)?.click();

export const rootIn = ({ into }: Stage): ShadowRoot | null | undefined =>
  (into ?? document.body).querySelector(':scope > overdesk-survey:last-of-type')?.shadowRoot;
