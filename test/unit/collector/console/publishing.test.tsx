// @vitest-environment happy-dom

import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { CheckedSettings, SettingsAreaNow } from '../../../../shared/protocol/console/settings.ts';
import { openConsole } from './page.ts';

/** Somebody goes on typing while what they have published, or what the page reads again, is on its way. */

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const UNCHANGED: CheckedSettings = { faults: [], warnings: [], changes: [], meanwhile: [] };

/** The page of an area, whose publication `meanwhile` happens beside. */
async function openArea(
  area: SettingsAreaNow['area'],
  { address, document, meanwhile }: { address: string; document: object; meanwhile?(): void },
) {
  const path = `/v1/console/settings/areas/${area}`;
  const ok = (body: unknown) => ({ status: 200, body });
  const held = { area, source: 'console', number: 3, document, draft: null };
  const opened = await openConsole(address, {
    [path]: ok(held),
    [`${path}/draft`]: { status: 204, body: null },
    [`${path}/check`]: ok(UNCHANGED),
    '/v1/console/gallery': ok({ surveys: [] }),
  });
  Object.defineProperty(opened.answers, `${path}/publish`, {
    get() {
      meanwhile?.();
      opened.answers[path] = ok({ ...held, number: 4 });
      return ok({ number: 4, warnings: [] });
    },
  });
  /** What was sent there, as text, and from which version. */
  const sentTo = (last: string) =>
    opened.sent
      .filter((one) => one.path === `${path}/${last}`)
      .map(({ body }) => body as { readonly base: number; readonly document: object })
      .map(({ base, document: said }) => ({ base, said: JSON.stringify(said) }));
  return { ...opened, sentTo };
}

const ASKED = {
  surveys: {
    before: {
      ...{ id: 'asked', version: 1, language: 'en' },
      questions: [{ id: 'what', kind: 'text', title: { en: 'What is it?' } }],
    },
    ...{ after: null, open: [] },
  },
};

const type = (field: HTMLElement, value: string): void => {
  fireEvent.input(field, { target: { value } });
};

it('keeps it in a procedure, as a draft begun from what is published', async () => {
  const { sentTo } = await openArea('procedures', {
    address: '/console/set-up/procedures',
    document: {
      procedures: [
        { id: 'fire', name: 'Fire', steps: ['Leave'], recall: { words: [], topics: [], lowScore: false } },
      ],
    },
    meanwhile: () => type(field, 'Fire and smoke, too'),
  });
  const field = await screen.findByDisplayValue('Fire');
  type(field, 'Fire and smoke');
  fireEvent.click(await screen.findByRole('button', { name: 'Publish' }));
  await waitFor(() => expect(sentTo('draft').at(-1)?.base).toBe(4), { timeout: 10_000 });
  expect(sentTo('publish')).toMatchObject([{ base: 3, said: expect.stringContaining('"Fire and smoke"') }]);
  expect(sentTo('draft').at(-1)?.said).toContain('"Fire and smoke, too"');
  screen.getByDisplayValue('Fire and smoke, too');
});

it('keeps it in a survey, where the field typed in keeps the focus', async () => {
  const { sentTo } = await openArea('surveys', {
    address: '/console/set-up/surveys?survey=asked',
    document: ASKED,
    meanwhile: () => type(field, 'What is wrong today?'),
  });
  const field = await screen.findByDisplayValue('What is it?');
  field.focus();
  type(field, 'What is wrong?');
  fireEvent.click(await screen.findByRole('button', { name: 'Look over and publish' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Publish' }));
  await waitFor(() => expect(sentTo('draft').at(-1)?.base).toBe(4), { timeout: 10_000 });
  expect(sentTo('publish')).toMatchObject([{ base: 3, said: expect.stringContaining('"What is wrong?"') }]);
  expect(sentTo('draft').at(-1)?.said).toContain('"What is wrong today?"');
  expect(document.activeElement).toBe(screen.getByDisplayValue('What is wrong today?'));
});

it('keeps what was saved in a survey since the page began to read it again', async () => {
  const { asked, sentTo } = await openArea('surveys', {
    address: '/console/set-up/surveys?survey=asked',
    document: ASKED,
  });
  const readings = (): number => asked.filter(({ pathname }) => pathname.endsWith('/areas/surveys')).length;
  type(await screen.findByDisplayValue('What is it?'), 'What is wrong?');
  await screen.findByText('Your draft is saved.', {}, { timeout: 10_000 });
  // Readings that know of no draft: they were on their way while it was saved. With the second the first is on the page.
  for (const nth of [2, 3]) {
    dispatchEvent(new Event('online'));
    await waitFor(() => expect(readings()).toBe(nth));
  }
  const undo = screen.getByRole<HTMLButtonElement>('button', { name: 'Undo' });
  expect([undo.disabled, sentTo('draft')]).toMatchObject([false, [{ base: 3 }]]);
  screen.getByDisplayValue('What is wrong?');
});
