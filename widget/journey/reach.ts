import type { ContactMethod } from '../../shared/protocol/customer.ts';
import type { ContactDetails } from '../../shared/survey/answers.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import { ask } from '../survey/ask.ts';
import { kinds } from '../survey/kinds.ts';
import type { FullWidgetContext } from './full-context.ts';

/** A way to be helped that is offered. */
export type Offered = Exclude<ContactMethod, 'email'>;

/**
 * Asks for the address a way needs, unless the page or the survey has told it. What is typed is kept in the tab.
 * @param onBack back to the ways there are; none where there is but one
 */
export function reachable(
  widget: FullWidgetContext,
  method: Offered,
  contact: ContactDetails,
  then: (contact: ContactDetails) => void,
  onBack?: () => void,
): void {
  const { config, words, language, draft } = widget;
  const field = method === 'callback' ? 'phone' : method === 'chat' ? null : 'email';
  if (!field || contact[field]) {
    then(contact);
    return;
  }
  const survey: Survey = {
    id: 'reach',
    version: 1,
    moment: 'before',
    language,
    questions: [
      {
        id: 'reach',
        kind: 'contact',
        fields: [field],
        required: true,
        title: { [language]: words.reach },
      },
    ],
  };
  ask({
    ...widget,
    survey,
    company: config.company,
    answers: { reach: draft.get().reach ?? {} },
    skip: new Set(),
    focus: true,
    done: words.next,
    kinds,
    onAnswer() {},
    onDraft: ({ reach = {} }) =>
      draft.set({ method, reach: { ...draft.get().reach, ...(reach as ContactDetails) }, saved: Date.now() }),
    onBack:
      onBack &&
      (() => {
        draft.set({ method: undefined });
        onBack();
      }),
    onDone({ reach }) {
      const given = (reach as ContactDetails | undefined)?.[field];
      then(given ? { ...contact, [field]: given } : contact);
    },
  });
}
