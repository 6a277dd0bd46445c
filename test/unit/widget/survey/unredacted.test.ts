// @vitest-environment happy-dom

import { beforeEach, expect, test, vi } from 'vitest';
import { widget as words } from '../../../../shared/locales/en/widget.ts';

import { redact } from '../../../../shared/redaction/redact.ts';
import { removedText as removedNote } from '../../../../shared/redaction/removed-text.ts';
import type { Survey } from '../../../../shared/survey/survey.ts';
import { keepRecord } from '../../../../widget/delivery/memory.ts';
import { ask } from '../../../../widget/survey/ask.ts';
import { surveyOf } from '../support/help-page.ts';

/** What is typed before the redactor has come, and what of it is written into the tab. */

const CARD = '4111 1111 1111 1111';
const survey: Survey = surveyOf('before', [
  { id: 'what', kind: 'text', title: { en: 'What is wrong?' } },
  { id: 'more', kind: 'text', title: { en: 'Anything else?' } },
]);

beforeEach(() => {
  sessionStorage.clear();
  document.body.replaceChildren();
});

/** Asks by hand: the redactor comes when it is let in. */
function openAsk() {
  let letIn = (_: object): void => {};
  const coming = new Promise<object>((resolve) => {
    letIn = resolve;
  });
  const draft = keepRecord<{ answers: object }>(() => sessionStorage, 'draft');
  const card = {
    show: (content: HTMLElement) => document.body.replaceChildren(content),
    announce() {},
  };
  ask({
    card,
    survey,
    words,
    company: 'Shop',
    locale: 'en',
    fields: {},
    answers: {},
    skip: new Set(),
    focus: false,
    done: words.send,
    loadLater: () => coming,
    onAnswer() {},
    onDraft: (answers: object) => draft.set({ answers }),
    onDone() {},
  } as unknown as Parameters<typeof ask>[0]);
  return {
    letIn: () => letIn({ redact, removedNote }),
    async type(text: string) {
      await vi.waitFor(() => expect(document.querySelector('#field')).not.toBeNull());
      const field = document.querySelector<HTMLInputElement>('#field');
      if (!field) throw new Error('no field');
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    goOn: () => document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true })),
  };
}
const stored = (): string => sessionStorage.getItem('draft') ?? '';
const longEnough = () => new Promise((resolve) => setTimeout(resolve, 60));

test('a card number typed before the redactor is there is not written, and comes to stand redacted', async () => {
  const asking = openAsk();
  await asking.type(`It hums. My card is ${CARD}`);
  await longEnough();
  expect(stored()).not.toContain('4111');
  asking.letIn();
  // No further key is needed.
  await vi.waitFor(() => expect(stored()).toContain('It hums. My card is •••'));
  expect(stored()).not.toContain('4111');
});

test('a field that was left before it came shows what was taken out once it has', async () => {
  const asking = openAsk();
  await asking.type(`My card is ${CARD}`);
  document.querySelector('#field')?.dispatchEvent(new Event('change'));
  await longEnough();
  asking.letIn();
  await vi.waitFor(() =>
    expect(document.querySelector<HTMLInputElement>('#field')?.value).toBe('My card is •••'),
  );
  expect(document.querySelector('.note')?.textContent).toContain('card number');
});

test('what was gone on from without it is not written either, and both are once it is there', async () => {
  const asking = openAsk();
  await asking.type(CARD);
  asking.goOn();
  await vi.waitFor(() => expect(document.body.textContent).toContain('Anything else?'), { timeout: 5000 });
  await asking.type('And it smells');
  await longEnough();
  expect(stored()).not.toContain('4111');
  asking.letIn();
  await vi.waitFor(() => expect(stored()).toContain('And it smells'));
  expect(stored()).toContain('"what":"•••"');
});

test('a page that is left while the redactor is on its way leaves nothing behind', async () => {
  const asking = openAsk();
  await asking.type(CARD);
  dispatchEvent(new Event('pagehide'));
  await longEnough();
  expect(stored()).not.toContain('4111');
});
