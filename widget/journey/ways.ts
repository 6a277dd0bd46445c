import type { WidgetConfig } from '../../shared/protocol/customer.ts';
import { needsOf } from '../../shared/routing/needs.ts';
import type { Answers, Survey } from '../../shared/survey/survey.ts';
import { ask } from '../survey/ask.ts';
import { button, panel } from '../survey/element.ts';
import type { FullDesk } from './full-desk.ts';

/** How a customer may be helped. */
export type Wish = 'chat' | 'ticket' | 'callback' | 'email';

export type OpenQueue = WidgetConfig['routing']['queues'][number];

/** What these answers need by the rules the page has, and the queue they lead to; null on a desk without queues. */
export function decideInPage(
  { config, language }: Pick<FullDesk, 'config' | 'language'>,
  answers: Answers,
): { queue: OpenQueue; needs: Record<string, number> } | null {
  const { rules, queues } = config.routing;
  if (!queues.length) return null;
  const { queue: id, required } = needsOf(answers, rules, queues, language);
  const queue = queues.find((each) => each.id === id);
  return queue ? { queue, needs: required } : null;
}

/** "In about 5–10 minutes"; null when nothing honest can be said. */
export function waitText(
  desk: Pick<FullDesk, 'words'>,
  wait: { readonly fromMinutes: number; readonly toMinutes: number } | null | undefined,
): string | null {
  if (!wait) return null;
  const { fromMinutes: from, toMinutes: to } = wait;
  const text = from === to ? desk.words.wait.replace(/\{from\}.*(?=\{to\})/, '') : desk.words.wait;
  return text.replace('{from}', String(from)).replace('{to}', String(to));
}

/**
 * Lets the customer choose with open eyes: the wait where the desk is open, the opening time where it is not.
 * Where there is but one way, it is taken without a question.
 */
export function chooseWay(
  desk: FullDesk,
  answers: Answers,
  onChosen: (wish: Wish | undefined) => void,
): void {
  const { config, words, language, card } = desk;
  const queue = decideInPage(desk, answers)?.queue;
  const open = queue?.open ?? true;
  const choose = (wish: Wish): void => reachable(desk, wish, () => onChosen(wish));
  if (config.next === 'none') {
    onChosen(undefined);
    return;
  }
  if (config.next === 'ticket' && open) {
    choose('ticket');
    return;
  }
  const when = queue?.changesAt
    ? new Date(queue.changesAt).toLocaleString(language, {
        weekday: 'long',
        hour: 'numeric',
        minute: '2-digit',
      })
    : '';
  const chat = config.next === 'chat' && open;
  card.show(
    panel(
      words.how,
      [!open && when && words.closed.replace('{when}', when)],
      [
        chat && button(words.chat, 'main', () => choose('chat'), waitText(desk, queue?.wait)),
        button(words.ticket, chat ? 'way' : 'main', () => choose('ticket')),
        !open && button(words.callback, 'way', () => choose('callback')),
      ],
    ),
    true,
  );
}

/** Asks for the address a way needs, unless the page or the survey has told it. */
function reachable(desk: FullDesk, wish: Wish, then: () => void): void {
  const field = wish === 'callback' ? 'phone' : wish === 'chat' ? null : 'email';
  if (!field || desk.customer[field]) {
    then();
    return;
  }
  const survey: Survey = {
    id: 'reach',
    version: 1,
    moment: 'before',
    language: desk.language,
    questions: [
      {
        id: 'reach',
        kind: 'contact',
        fields: [field],
        required: true,
        title: { [desk.language]: desk.words.reach },
      },
    ],
  };
  ask({
    card: desk.card,
    survey,
    words: desk.words,
    language: desk.language,
    context: {},
    answers: {},
    skip: new Set(),
    focus: true,
    done: desk.words.next,
    onAnswer() {},
    onDone({ reach }) {
      if (typeof reach === 'object' && !Array.isArray(reach)) {
        const value = reach[field];
        if (value) desk.customer = { ...desk.customer, [field]: value };
      }
      then();
    },
  });
}
