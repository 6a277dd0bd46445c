// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { me, sendAs, session, signOut, startSession } from '../../../../collector/console/client/session.ts';

/** Two people at one browser, with more than one page of the console open. */

let here: string | null = 'lena';

beforeEach(() => {
  here = 'lena';
  vi.stubGlobal('fetch', async () =>
    here === null ? Response.json({ name: 'unauthorized' }, { status: 401 }) : Response.json({ id: here }),
  );
});
afterEach(() => void vi.unstubAllGlobals());

/** Another page of the same browser says who signed in there; null: they signed out. */
function elsewhere(person: string | null): void {
  here = person;
  const page = new BroadcastChannel('overdesk.console.session');
  onTestFinished(() => page.close());
  page.postMessage(person);
}

test('a page follows who signs in or out in another, and sends nothing as theirs', async () => {
  await startSession();
  expect(me()?.id).toBe('lena');
  expect(await sendAs('lena', async () => 'sent')).toBe('sent');
  elsewhere(null);
  await vi.waitFor(() => expect(session.value).toEqual({ state: 'out', lost: false }));
  await expect(sendAs('lena', async () => 'sent')).rejects.toMatchObject({ kind: 'signed-out' });
  elsewhere('omar');
  await vi.waitFor(() => expect(me()?.id).toBe('omar'));
  await expect(sendAs('lena', async () => 'sent')).rejects.toMatchObject({ kind: 'signed-out' });
});

test('the other pages hear of a sign-out', async () => {
  await startSession();
  const page = new BroadcastChannel('overdesk.console.session');
  onTestFinished(() => page.close());
  const heard = new Promise((resolve) => {
    page.onmessage = ({ data }) => resolve(data);
  });
  await signOut();
  expect(await heard).toBeNull();
});
