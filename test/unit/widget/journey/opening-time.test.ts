// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { widget as words } from '../../../../shared/locales/en/widget.ts';
import { freshBrowser, openHelpPage, started, surveyOf } from '../support/help-page.ts';

const before = surveyOf('before', [
  { id: 'what', kind: 'text', title: { en: 'What is wrong?' }, maxLength: 200 },
]);
const queue = { id: 'general', name: 'General', required: {}, open: true, changesAt: null, wait: null };
const NOBODY = 'Nobody who can help you with this is here at the moment.';

beforeEach(() => freshBrowser());
afterEach(() => vi.useRealTimers());

/** Help, up to the choice of a way. */
async function choose(now: object, answer: Parameters<typeof openHelpPage>[1] = () => undefined) {
  const page = openHelpPage({ next: 'chat', routing: { rules: [], queues: [now] } }, answer, [before]);
  page.run(['ask']);
  await page.press(words.next);
  await vi.waitFor(() => expect(page.text()).toContain(words.how));
  return page;
}

test('which Monday: closed for two, nine or sixteen days is told by its date', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 28, 12) });
  const said: string[] = [];
  for (const day of [30, 37, 44]) {
    freshBrowser();
    const page = await choose({ ...queue, open: false, changesAt: new Date(2026, 10, day, 8).getTime() });
    said.push(/We open ([^.]*)\./.exec(page.text())?.[1] ?? '');
    page.leave();
  }
  expect(said).toEqual(['Monday 30 November, 8:00', 'Monday 7 December, 8:00', 'Monday 14 December, 8:00']);
});

test('nobody there by the collector’s own word: the reason is read, the chat opens for who still wants it', async () => {
  const page = await choose(queue, (path) =>
    path === 'v1/sessions' ? started({ reason: NOBODY, open: false }) : undefined,
  );
  const chats: unknown[] = [];
  const listen = (event: Event) => chats.push(event.type);
  document.addEventListener('overdesk:chat', listen);
  await page.press(words.chat);
  await vi.waitFor(() => expect(page.text()).toContain(NOBODY));
  expect(chats).toEqual([]);
  await page.press(words.chat);
  await vi.waitFor(() => expect(chats).toEqual(['overdesk:chat']));
  document.removeEventListener('overdesk:chat', listen);
});

test('a queue nobody is in offers no chat', async () => {
  const page = await choose({ ...queue, open: false });
  expect(page.text()).not.toContain(words.chat);
  expect(page.text()).toContain(words.ticket);
});
