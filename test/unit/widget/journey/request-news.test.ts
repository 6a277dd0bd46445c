// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { widget as words } from '../../../../shared/locales/en/widget.ts';
import { freshBrowser, openHelpPage, surveyOf } from '../support/help-page.ts';

test('another request is asked for though news of the running one comes right after the tap', async () => {
  const request = { number: 'K7M2Q9P', url: 'https://help.test/r/abc' };
  freshBrowser({ open: 1, start: 'a', session: 's1.a', since: Date.now(), request });
  let tell = (): void => {};
  const news = new Promise<object>((resolve) => {
    tell = () => resolve({ state: 'waiting', route: { who: 'Ana Pop helps you.' } });
  });
  const before = surveyOf('before', [{ id: 'what', kind: 'text', title: { en: 'What is wrong?' } }]);
  // The promise stands for a reply that is on its way.
  const page = openHelpPage({}, (path) => (path.endsWith('/state') ? news : undefined), [before]);
  page.run(['ask']);
  await vi.waitFor(() => expect(page.text()).toContain('K7M2Q9P'));
  page
    .find('.card .way')
    .dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true, composed: true }));
  tell();
  await vi.waitFor(() => expect(page.text()).toContain('What is wrong?'));
  expect(page.text()).not.toContain(words.request.replace('{id}', request.number));
});
