import { momentText } from '../../shared/locales/moment-text.ts';
import type { ContactMethod } from '../../shared/protocol/customer.ts';
import { matching } from '../../shared/routing/matching.ts';
import type { Answers, ContactDetails } from '../../shared/survey/answers.ts';
import { button, panel } from '../survey/element.ts';
import type { FullWidgetContext } from './full-context.ts';
import { freshHours, type OpenQueue, standing } from './hours.ts';
import { type Offered, reachable } from './reach.ts';
import { waitText } from './request.ts';

/** What these answers need by the rules the page has, and the queue they lead to; null on a desk without queues. */
export function decideInPage(
  { config, fields }: Pick<FullWidgetContext, 'config' | 'fields'>,
  answers: Answers,
): { queue: OpenQueue; needs: Record<string, number> } | null {
  const { rules, queues } = config.routing;
  const { queue, required } = matching({ ...fields, ...answers }, rules, queues);
  return queue ? { queue: standing(queue, Date.now()), needs: required } : null;
}

/**
 * Lets the customer choose with open eyes: the wait where the desk is open, the opening time where it is not.
 * Where there is but one way, it is taken without a question.
 */
export async function chooseContactMethod(
  widget: FullWidgetContext,
  answers: Answers,
  contact: ContactDetails,
  onChosen: (method: ContactMethod | undefined, contact: ContactDetails) => void,
): Promise<void> {
  const { config, words, language } = widget;
  if (config.next === 'none') {
    onChosen(undefined, contact);
    return;
  }
  await freshHours(widget);
  const queue = decideInPage(widget, answers)?.queue;
  const open = queue?.open ?? true;
  if (config.next === 'ticket' && open) {
    reachable(widget, 'ticket', contact, (given) => onChosen('ticket', given));
    return;
  }
  const when = queue?.changesAt ? momentText(queue.changesAt, language) : '';
  const methods: Offered[] = open ? ['ticket'] : ['ticket', 'callback'];
  showMethods(
    widget,
    !open && when && words.closed.replace('{when}', when),
    config.next === 'chat' && open ? ['chat', ...methods] : methods,
    contact,
    onChosen,
    waitText(words, queue?.wait),
  );
}

/**
 * Offers ways to be helped, the first of them above all.
 * @param line said before them
 * @param wait said of the chat
 */
export function showMethods(
  widget: FullWidgetContext,
  line: string | false,
  methods: readonly Offered[],
  contact: ContactDetails,
  onChosen: (method: ContactMethod, contact: ContactDetails) => void,
  wait: string | null = null,
): void {
  const { words, card, draft } = widget;
  const offer = (): void => {
    const choices = methods.map((method, i) =>
      button(words[method], i ? 'way' : 'main', () => take(method), method === 'chat' ? wait : null),
    );
    card.show(panel(words.how, [line], choices), true);
  };
  const take = (method: Offered): void =>
    reachable(widget, method, contact, (given) => onChosen(method, given), offer);
  // Chosen before a reload.
  const chosen = methods.find((method) => method === draft.get().method);
  if (chosen) take(chosen);
  else offer();
}
