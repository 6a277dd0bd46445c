// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { widget as words } from '../../../../shared/locales/en/widget.ts';
import { prepared } from '../../../../shared/survey/prepare.ts';
import { Survey } from '../../../../shared/survey/survey.ts';
import * as later from '../../../../widget/later/later.ts';
import { askAfter } from '../../../../widget/survey/after.ts';
import type { WidgetContext } from '../../../../widget/survey/widget-context.ts';

const survey = prepared(
  Survey.parse({
    id: 'how',
    version: 1,
    moment: 'after',
    language: 'en',
    questions: [
      {
        id: 'csat',
        kind: 'csat',
        scale: 'number',
        title: { en: 'How was it?' },
        points: ['Awful', 'Poor', 'Fair', 'Good', 'Superb'].map((en) => ({ en })),
      },
    ],
    invite: { url: 'https://reviews.example.com/us', label: { en: 'Tell others' } },
  }),
);

/** Gives a score, and returns every card shown. */
async function rate(csat: number): Promise<HTMLElement[]> {
  const shown: HTMLElement[] = [];
  const record = () => ({ get: () => ({}), set: () => ({}), forget() {} });
  const widget = {
    page: { base: '', data: {}, notes: new Set(), signal: new AbortController().signal },
    config: { site: 's', company: 'Northlight', surveys: [survey], after: survey.id, next: 'none' },
    words,
    language: 'en',
    locale: 'en',
    memory: record(),
    draft: record(),
    outbox: { post: async () => ({}) },
    card: {
      open() {},
      show: (content: HTMLElement) => shown.push(content),
      announce() {},
      isOpen: () => true,
    },
    loadLater: async () => later,
    fields: {},
  } as unknown as WidgetContext;
  await askAfter(widget, { id: 's1.x' }, { prefill: { csat } });
  shown[0]?.dispatchEvent(new Event('submit', { cancelable: true }));
  await vi.waitFor(() => expect(shown.length).toBeGreaterThan(1));
  return shown;
}

test('a scale says its points in the survey’s own words', async () => {
  const [question] = await rate(4);
  const names = [...(question?.querySelectorAll('input') ?? [])].map((input) =>
    input.getAttribute('aria-label'),
  );
  expect(names).toEqual(['Awful, 1 of 5', 'Poor, 2 of 5', 'Fair, 3 of 5', 'Good, 4 of 5', 'Superb, 5 of 5']);
  expect(question?.querySelector('.ends')?.textContent).toBe('AwfulSuperb');
});

test('a good score is followed by the company’s invitation, a low one by the way to put it right', async () => {
  const good = (await rate(5)).at(-1)?.querySelector('a');
  expect([good?.href, good?.textContent]).toEqual(['https://reviews.example.com/us', 'Tell others']);
  const low = (await rate(1)).at(-1);
  expect(low?.querySelector('a')).toBeNull();
  expect(low?.textContent).toContain(words.sorry);
  expect((await rate(3)).at(-1)?.querySelector('a')).toBeNull();
});
