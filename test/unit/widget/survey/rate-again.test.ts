// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { widget as words } from '../../../../shared/locales/en/widget.ts';
import { freshBrowser, openHelpPage, surveyOf } from '../support/help-page.ts';

const after = surveyOf('after', [
  { id: 'solved', kind: 'yesno', title: { en: 'Was it solved?' } },
  { id: 'why', kind: 'text', title: { en: 'Anything to add?' } },
]);

beforeEach(() =>
  freshBrowser({ open: 1, session: 's1.a', since: Date.now(), secrets: { 's1.a': 'secret' } }),
);

/** A page whose conversation has just ended: the collector says to ask, until there is an answer. */
function openEnded() {
  const page = openHelpPage(
    {},
    (path, { id }) =>
      path === 'v1/responses'
        ? { id }
        : path === 'v1/sessions/s1.a/state'
          ? { state: 'ended', ask: { survey: 'after' } }
          : undefined,
    [after],
  );
  return Object.assign(page, {
    asked: () => vi.waitFor(() => expect(page.text()).toContain('Was it solved?')),
    complete: () => page.sent('v1/responses').filter(({ state }) => state === 'complete'),
    async answer() {
      page.find('input[value=true]').dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true }));
      await vi.waitFor(() => expect(page.text()).toContain('Anything to add?'));
      await page.press(words.send);
      await vi.waitFor(() => expect(page.text()).toContain(words.thanks));
    },
  });
}

test.each([
  ['by the page’s call', ['after', 's1.a']],
  ['by a link', ['after']],
] as const)('a survey closed by accident is asked again %s, of the same conversation', async (_, call) => {
  const page = openEnded();
  await page.asked();
  await page.press(words.close);
  expect(page.text()).toBe('');
  page.run(call);
  await page.asked();
  await page.answer();
  expect(page.complete()).toMatchObject([{ session: 's1.a', secret: 'secret', answers: { solved: true } }]);
});

test('closed and reloaded it does not come by itself, and is still there for who asks', async () => {
  const first = openEnded();
  await first.asked();
  await first.press(words.close);
  first.leave();
  const page = openEnded();
  page.run(['after']);
  await page.asked();
  await page.answer();
  expect(page.complete()).toMatchObject([{ session: 's1.a' }]);
});

test('what was answered half before it was closed is gone on with as one answer', async () => {
  const page = openEnded();
  await page.asked();
  page.find('input[value=true]').dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true }));
  await vi.waitFor(() => expect(page.text()).toContain('Anything to add?'));
  await page.press(words.close);
  page.run(['after']);
  await vi.waitFor(() => expect(page.text()).toContain('Anything to add?'));
  await page.press(words.send);
  await vi.waitFor(() => expect(page.text()).toContain(words.thanks));
  expect(page.sent('v1/responses')).toMatchObject([
    { session: 's1.a', state: 'complete', answers: { solved: true } },
  ]);
});

test('what was answered is thanked for, and not asked twice', async () => {
  const page = openEnded();
  await page.asked();
  await page.answer();
  await page.press(words.close);
  page.run(['after', 's1.a']);
  await vi.waitFor(() => expect(page.text()).toContain(words.thanks));
  expect(page.text()).not.toContain('Was it solved?');
  expect(page.complete()).toHaveLength(1);
});

test('nor by a link that names no conversation: in the same page, and on the next', async () => {
  const first = openEnded();
  await first.asked();
  await first.answer();
  await first.press(words.close);
  first.run(['after']);
  await vi.waitFor(() => expect(first.text()).toContain(words.thanks));
  expect(first.text()).not.toContain('Was it solved?');
  first.leave();
  const page = openEnded();
  page.run(['after']);
  await vi.waitFor(() => expect(page.text()).toContain(words.thanks));
  expect(page.text()).not.toContain('Was it solved?');
  expect([...first.complete(), ...page.complete()]).toHaveLength(1);
});

test('a day later such a link is about no conversation any more', async () => {
  const first = openEnded();
  await first.asked();
  await first.answer();
  first.leave();
  const past = JSON.parse(localStorage.getItem('overdesk:shop') ?? '{}');
  localStorage.setItem('overdesk:shop', JSON.stringify({ ...past, ratedAt: past.ratedAt - 86_400_001 }));
  const page = openEnded();
  page.run(['after']);
  await page.asked();
});

test('a conversation that has begun since is asked about', async () => {
  const first = openEnded();
  await first.asked();
  await first.answer();
  first.leave();
  const past = JSON.parse(localStorage.getItem('overdesk:shop') ?? '{}');
  localStorage.setItem('overdesk:shop', JSON.stringify({ ...past, session: 's1.b', since: Date.now() }));
  const page = openEnded();
  page.run(['after']);
  await page.asked();
});
