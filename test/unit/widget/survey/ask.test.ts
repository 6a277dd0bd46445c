// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { widget as words } from '../../../../shared/locales/en/widget.ts';
import { redact } from '../../../../shared/redaction/redact.ts';
import { removedText as removedNote } from '../../../../shared/redaction/removed-text.ts';
import type { Survey } from '../../../../shared/survey/survey.ts';
import { ask } from '../../../../widget/survey/ask.ts';
import type { Card } from '../../../../widget/survey/card-contract.ts';
import type { WidgetContext } from '../../../../widget/survey/widget-context.ts';

const survey: Survey = {
  id: 'why',
  version: 1,
  moment: 'after',
  language: 'en',
  questions: [
    { id: 'why', kind: 'text', required: false, long: false, title: { en: 'Why?' }, maxLength: 200 },
  ],
};

/** Asks the survey, types, presses Send, and returns what was said once it is. */
async function say(text: string, loadLater: () => Promise<unknown>) {
  const shown: HTMLElement[] = [];
  const card = { show: (form: HTMLElement) => shown.push(form), announce() {} } as unknown as Card;
  const done = vi.fn();
  ask({
    card,
    survey,
    words,
    company: 'Northlight',
    locale: 'en',
    fields: {},
    answers: {},
    skip: new Set(),
    focus: false,
    done: 'Send',
    loadLater: loadLater as WidgetContext['loadLater'],
    onAnswer() {},
    onDone: done,
  });
  const form = shown[0] as HTMLFormElement;
  document.body.append(form);
  const field = form.querySelector('input') as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  for (let press = 0; press < 2; press++) form.dispatchEvent(new Event('submit', { cancelable: true }));
  await vi.waitFor(() => expect(done).toHaveBeenCalled(), { timeout: 10_000 });
  form.remove();
  return done.mock.calls;
}

test('a card number leaves the page in no answer, however soon Send is pressed', async () => {
  const said = await say('Card 4111 1111 1111 1111', async () => ({ redact, removedNote }));
  expect(said).toEqual([[{ why: 'Card •••' }, { card: 1 }, 'Removed for your privacy: card number']]);
});

test('words go out though the redactor cannot be loaded, or never answers: the collector redacts as well', async () => {
  expect(await say('Thank you', () => Promise.reject(new Error('offline')))).toEqual([
    [{ why: 'Thank you' }, {}, ''],
  ]);
  expect(await say('Thank you', () => new Promise(() => {}))).toEqual([[{ why: 'Thank you' }, {}, '']]);
});

test('a tap goes on though the page takes the card away before it is painted', async () => {
  const csat = { id: 'csat', kind: 'csat', required: false, title: { en: 'How was it?' }, look: 'numbers' };
  const shown: HTMLElement[] = [];
  const onAnswer = vi.fn();
  ask({
    card: { show: (form: HTMLElement) => shown.push(form), announce() {} } as unknown as Card,
    survey: { ...survey, questions: [csat as Survey['questions'][number], ...survey.questions] },
    words,
    company: 'Northlight',
    locale: 'en',
    fields: {},
    answers: {},
    skip: new Set(),
    focus: false,
    done: 'Send',
    loadLater: () => Promise.reject(new Error('offline')),
    onAnswer,
    onDone() {},
  });
  const [form] = shown;
  document.body.append(form as HTMLElement);
  form
    ?.querySelector('input[value="4"]')
    ?.dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true }));
  form?.remove();
  await vi.waitFor(() => expect(shown).toHaveLength(2));
  expect(onAnswer).toHaveBeenCalledWith({ csat: 4 }, {});
});
