// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { widget as words } from '../../../../shared/locales/en/widget.ts';
import { freshBrowser, type HelpPage, openHelpPage, surveyOf } from '../support/help-page.ts';

const why = { id: 'why', kind: 'text', title: { en: 'Anything to add?' }, maxLength: 200 };
const solved = { id: 'solved', kind: 'yesno', title: { en: 'Was it solved?' } };
const NOTE = 'Removed for your privacy: card number';

beforeEach(() =>
  freshBrowser({ open: 1, session: 's1.a', since: Date.now(), secrets: { 's1.a': 'secret' } }),
);

afterEach(() => vi.restoreAllMocks());

/** The button a finger is on: happy-dom knows of none. */
let held: Element | null = null;
beforeEach(() => {
  held = null;
  const { querySelector } = Element.prototype;
  vi.spyOn(Element.prototype, 'querySelector').mockImplementation(function (this: Element, wanted: string) {
    return wanted === 'button:active' ? held : querySelector.call(this, wanted);
  });
});

/** Writes a card number where a survey asks for words, once the redactor is there. */
async function write(questions: readonly object[], way: string): Promise<HelpPage> {
  document.body.innerHTML = '<div id="here"></div>';
  const page = openHelpPage({}, (path, { id }) => (path === 'v1/responses' ? { id } : undefined), [
    surveyOf('after', questions),
  ]);
  page.run(['after', { way, into: '#here' }]);
  if (questions[0] === solved) await page.press(words.skip);
  await vi.waitFor(() => expect(page.text()).toContain('Anything to add?'));
  // Each letter is one more; the redactor is there after some of them.
  await vi.waitFor(() => {
    page.type('#field', 'My card is 4111 1111 1111 1111');
    expect(JSON.stringify({ ...sessionStorage })).toContain('My card is •••');
  });
  return page;
}

/** What a press is to a page: the button goes down, the field is left, the button comes up and is clicked. */
function pressNow(page: HelpPage, selector: string, meanwhile: () => void): void {
  const button = page.find(selector);
  held = button;
  page.find('#field').dispatchEvent(new Event('change', { bubbles: true }));
  meanwhile();
  held = null;
  button.click();
}

test.each(['popup', 'modal', 'inline', 'page'])(
  'Send pressed straight away (%s): nothing moves under the finger, the answer goes, and what was removed is told',
  async (way) => {
    const page = await write([why], way);
    pressNow(page, '.main', () => expect(page.find('.note').textContent).toBe(''));
    await vi.waitFor(() => expect(page.text()).toContain(words.thanks));
    expect(page.text()).toContain(NOTE);
    expect(page.sent('v1/responses')).toMatchObject([
      { state: 'complete', answers: { why: 'My card is •••' }, redacted: { card: 1 } },
    ]);
  },
);

test('Next pressed straight away: it is told with the next question', async () => {
  const page = await write([why, solved], 'inline');
  pressNow(page, '.main', () => expect(page.find('.note').textContent).toBe(''));
  await vi.waitFor(() => expect(page.text()).toContain('Was it solved?'));
  expect(page.find('.note').textContent).toBe(NOTE);
});

test('Back pressed straight away: it is told with the question before', async () => {
  const page = await write([solved, why], 'inline');
  pressNow(page, 'button.quiet', () => expect(page.find('.note').textContent).toBe(''));
  await vi.waitFor(() => expect(page.text()).toContain('Was it solved?'));
  expect(page.find('.note').textContent).toBe(NOTE);
});

test('the field left for anything else: it is told at once', async () => {
  const page = await write([why], 'inline');
  page.find('#field').dispatchEvent(new Event('change', { bubbles: true }));
  expect(page.find('.note').textContent).toBe(NOTE);
  expect(page.find<HTMLInputElement>('#field').value).toBe('My card is •••');
});
