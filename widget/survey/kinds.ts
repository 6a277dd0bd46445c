import type { ContactDetails } from '../../shared/survey/answers.ts';
import { isEmail } from '../../shared/survey/email.ts';
import { el } from './element.ts';
import type { Kinds } from './question-view.ts';

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
        .filter(([name, value]) => (name === 'phone' ? /\p{Nd}/u : /./).test(`${value}`)),
    );
  },
  isMisspelt(value) {
    const { email } = { ...(value as ContactDetails | undefined) };
    return !!email && !isEmail(email);
  },
};
