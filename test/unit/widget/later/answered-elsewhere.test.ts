// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { freshBrowser, openHelpPage, surveyOf } from '../support/help-page.ts';

const after = surveyOf('after', [{ id: 'solved', kind: 'yesno', title: { en: 'Was it solved?' } }]);

test.each(['storage', 'pageshow'])(
  'answered on another page, it is not asked here any more: %s',
  async (event) => {
    const running = { open: 1, start: 'a', session: 's1.a', since: Date.now(), secrets: { 's1.a': 'proof' } };
    freshBrowser(running);
    const states = vi.fn(() => ({ state: 'ended', ask: { survey: 'after' } }));
    const page = openHelpPage({}, (path) => (path.endsWith('/state') ? states() : undefined), [after]);
    await vi.waitFor(() => expect(page.text()).toContain('Was it solved?'));
    // Another tab writes something else; a page comes back from the browser's cache and nothing has happened.
    dispatchEvent(new Event(event));
    expect(page.text()).toContain('Was it solved?');
    localStorage.setItem('overdesk:shop', JSON.stringify({ ...running, done: ['s1.a'] }));
    dispatchEvent(new Event(event));
    expect(page.text()).toBe('');
  },
);
