import type { AnswerValue, ContactDetails } from '../../shared/survey/answers.ts';
import { isEmail } from '../../shared/survey/email.ts';
import { el } from './element.ts';
import type { QuestionView } from './question.ts';

/** Question kinds that are seldom asked after a session: contact and article. */
export interface Kinds {
  contact(view: QuestionView): HTMLElement;
  /** What stands between an article's title and the question whether it helped. */
  article(text: string, url: string | undefined): HTMLElement[];
  /** The details that stand in a contact question's fields. */
  typed(form: HTMLElement): AnswerValue;
  /** Whether details have an e-mail address that is none. */
  isMisspelt(value: AnswerValue | undefined): boolean;
}

export const kinds: Kinds = {
  contact({ question, words, value, onTyped }) {
    const given: Record<string, string | undefined> = { ...(value as ContactDetails | undefined) };
    const names = question.kind === 'contact' ? question.fields : [];
    const fields = names.map((name) => {
      const type = name === 'phone' ? 'tel' : name;
      const field = el('input', {
        name,
        part: 'field',
        type,
        autocomplete: type,
        // What the collector takes.
        maxlength: name === 'phone' ? 40 : 200,
        change: onTyped,
      });
      field.value = given[name] ?? '';
      return el('label', { class: 'line' }, words[name], field);
    });
    return el('div', { class: 'list' }, ...fields);
  },
  article(text, url) {
    const lines: (string | HTMLElement)[] = text.split(/\n+/);
    if (url) lines.push(el('a', { href: url, target: '_blank', rel: 'noopener' }, new URL(url).host));
    return lines.map((line) => el('p', { class: 'prose', part: 'article' }, line));
  },
  typed(form) {
    const fields = [...form.querySelectorAll<HTMLInputElement>('[name]')];
    return Object.fromEntries(
      // What is copied brings invisible marks along.
      fields
        .map(({ name, value }) => [name, value.replace(/\p{Cf}/gu, '').trim()])
        // "None" is no number to call.
        .filter(([name, value]) => (name === 'phone' ? /[\d٠-٩]/ : /./).test(`${value}`)),
    );
  },
  isMisspelt(value) {
    const { email } = { ...(value as ContactDetails | undefined) };
    return !!email && !isEmail(email);
  },
};
