// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { widget as words } from '../../../../shared/locales/en/widget.ts';
import { freshBrowser, type HelpPage, openHelpPage, started, surveyOf } from '../support/help-page.ts';

/** The next user of a browser is somebody else: nothing that was said before is told as theirs. */

const before = surveyOf('before', [{ id: 'what', kind: 'yesno', title: { en: 'Is it broken?' } }]);
const after = surveyOf('after', [{ id: 'solved', kind: 'yesno', title: { en: 'Was it solved?' } }]);

beforeEach(() => freshBrowser());

function open(isReachable = () => true, state?: () => Promise<object>): HelpPage {
  let sessions = 0;
  const answer = (path: string, { id }: Record<string, unknown>): object | undefined =>
    !isReachable()
      ? undefined
      : path === 'v1/sessions'
        ? { ...started({}), session: `s1.${++sessions}`, secret: `proof ${sessions}` }
        : path === 'v1/responses'
          ? { id }
          : path.endsWith('/state')
            ? state?.()
            : undefined;
  return openHelpPage({}, answer, [before, after]);
}

async function seeksHelp(page: HelpPage, nth: number): Promise<void> {
  page.run(['ask']);
  await vi.waitFor(() => expect(page.text()).toContain('Is it broken?'));
  page.find('input[value=true]').dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true }));
  await vi.waitFor(() => expect(page.sent('v1/sessions')).toHaveLength(nth));
  await vi.waitFor(() => expect(localStorage.getItem('overdesk:shop')).toContain(`"s1.${nth}"`));
  await vi.waitFor(() => expect(page.text()).toContain(words.thanks));
}

/** What is shown takes the focus once it is painted. */
const painted = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

async function nextUser(page: HelpPage): Promise<void> {
  await painted();
  page.blur();
  page.run(['reset']);
}

test('a session follows the last one of the same user, and of nobody else', async () => {
  const page = open();
  await seeksHelp(page, 1);
  await seeksHelp(page, 2);
  await nextUser(page);
  await seeksHelp(page, 3);
  expect(page.sent('v1/sessions').map(({ previous }) => previous)).toEqual([
    undefined,
    { session: 's1.1', secret: 'proof 1' },
    undefined,
  ]);
  await nextUser(page);
});

test('a session that is taken late follows nobody once the next user is there', async () => {
  let isReachable = false;
  const page = open(() => isReachable);
  page.run(['ask']);
  await vi.waitFor(() => expect(page.text()).toContain('Is it broken?'));
  page.find('input[value=true]').dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true }));
  await vi.waitFor(() => expect(page.text()).toContain(words.kept), 5000);
  await nextUser(page);
  isReachable = true;
  await vi.waitFor(() => expect(localStorage.getItem('overdesk:shop')).toContain('"s1.1"'), 5000);
  page.run(['ask']);
  await vi.waitFor(() => expect(page.text()).toContain('Is it broken?'));
  page.find('input[value=true]').dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true }));
  await vi.waitFor(() => expect(page.sent('v1/sessions')).toHaveLength(2));
  expect(page.sent('v1/sessions').at(-1)).not.toHaveProperty('previous');
  await vi.waitFor(() => expect(page.text()).toContain(words.thanks));
  await nextUser(page);
});

test('how the last user’s session stands is heard by nobody else', async () => {
  let tell = (_: object): void => {};
  const page = open(
    () => true,
    () =>
      new Promise<object>((told) => {
        tell = told;
      }),
  );
  await seeksHelp(page, 1);
  await vi.waitFor(() => expect(page.sent('v1/sessions/s1.1/state')).toHaveLength(1));
  await nextUser(page);
  tell({ state: 'ended', ask: { survey: 'after' } });
  await painted();
  await painted();
  expect(page.text()).not.toContain('Was it solved?');
  await nextUser(page);
});

test('“Rate this chat” asks who comes after somebody that has rated', async () => {
  const page = open();
  page.run(['after']);
  await vi.waitFor(() => expect(page.text()).toContain('Was it solved?'));
  page.find('input[value=true]').dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true }));
  await vi.waitFor(() => expect(page.text()).toContain(words.thanks));
  await nextUser(page);
  page.run(['after']);
  await vi.waitFor(() => expect(page.text()).toContain('Was it solved?'));
  await painted();
});
