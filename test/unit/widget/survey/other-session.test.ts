// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { widget as words } from '../../../../shared/locales/en/widget.ts';
import { freshBrowser, openHelpPage, started, surveyOf } from '../support/help-page.ts';

const after = surveyOf('after', [
  { id: 'solved', kind: 'yesno', title: { en: 'Was it solved?' } },
  { id: 'why', kind: 'text', title: { en: 'Anything to add?' } },
]);
const memoryOf = (start: string) => ({
  open: 1,
  start,
  session: `s1.${start}`,
  since: Date.now(),
  secrets: { 's1.a': 'proof of a', 's1.b': 'proof of b' },
});
const remembered = () => JSON.parse(localStorage.getItem('overdesk:shop') ?? '{}');

test('what is answered of one session is not remembered of another that a second tab has begun', async () => {
  freshBrowser(memoryOf('a'));
  const page = openHelpPage({}, (path, { id }) => (path === 'v1/responses' ? { id } : undefined), [after]);
  page.run(['after']);
  await vi.waitFor(() => expect(page.text()).toContain('Was it solved?'));
  // The second tab.
  localStorage.setItem('overdesk:shop', JSON.stringify(memoryOf('b')));
  page.find('input[value=true]').dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true }));
  await vi.waitFor(() => expect(page.text()).toContain('Anything to add?'));
  await vi.waitFor(() => expect(page.sent('v1/responses')).toMatchObject([{ session: 's1.a', revision: 1 }]));
  expect(remembered()['answers']).toBeUndefined();
  expect(remembered()['revision']).toBeUndefined();
  await page.press(words.send);
  await vi.waitFor(() => expect(page.text()).toContain(words.thanks));
  expect(page.sent('v1/responses')).toMatchObject([
    { session: 's1.a', secret: 'proof of a', state: 'complete', answers: { solved: true } },
  ]);
  expect(remembered()['session']).toBe('s1.b');
});

test('thanks stay to be read though the conversation of a second tab has just ended', async () => {
  freshBrowser(memoryOf('a'));
  const read = vi.fn(() => ({ state: 'ended', ask: { survey: 'after' } }));
  const answer = (path: string, { id }: Record<string, unknown>) =>
    path === 'v1/responses' ? { id } : path.endsWith('s1.b/state') ? read() : undefined;
  const page = openHelpPage({}, answer, [after]);
  page.run(['after']);
  await vi.waitFor(() => expect(page.text()).toContain('Was it solved?'));
  page.find('input[value=true]').dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true }));
  await vi.waitFor(() => expect(page.text()).toContain('Anything to add?'));
  // The second tab, which is asked in this very moment too.
  localStorage.setItem('overdesk:shop', JSON.stringify({ ...memoryOf('b'), response: 'its own' }));
  await page.press(words.send);
  await vi.waitFor(() => expect(page.text()).toContain(words.thanks));
  for (const seen of [1, 2]) {
    dispatchEvent(new Event('pageshow'));
    await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(seen));
    await vi.waitFor(() => expect(page.text()).toContain(words.thanks));
  }
  expect(page.text()).not.toContain('Was it solved?');
});

test('a tab speaks of the conversation it began when another has cleared what the browser remembers', async () => {
  freshBrowser();
  const before = surveyOf('before', [{ id: 'what', kind: 'text', title: { en: 'What is wrong?' } }]);
  const answer = (path: string, { id }: Record<string, unknown>) =>
    path === 'v1/sessions' ? started({}) : path === 'v1/responses' ? { id } : undefined;
  const page = openHelpPage({}, answer, [before, after]);
  page.run(['ask']);
  await vi.waitFor(() => expect(page.text()).toContain('What is wrong?'));
  page.type('input, textarea', 'The lamp');
  await page.press(words.next);
  await vi.waitFor(() => expect(page.sent('v1/sessions')).toHaveLength(1));
  localStorage.clear();
  page.run(['after']);
  await vi.waitFor(() => expect(page.text()).toContain('Was it solved?'));
  page.find('input[value=true]').dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true }));
  await vi.waitFor(() =>
    expect(page.sent('v1/responses')).toMatchObject([{ session: 's1.a', secret: 'secret' }]),
  );
});
