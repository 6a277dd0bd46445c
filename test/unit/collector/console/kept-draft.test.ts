// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { RequestError } from '../../../../collector/console/client/request.ts';
import { type KeptDraft, keptDraft } from '../../../../collector/console/kit/kept-draft.ts';
import { saveDrafts } from '../../../../collector/console/kit/open-drafts.ts';
import type { Problem } from '../../../../shared/protocol/problem.ts';

/** What is typed in an editor, while the collector can be reached and while it cannot. */

const PROBLEM = { type: 'about:blank', title: 'No', status: 400 };

type Words = { readonly text: string };

/** What the collector has got, last; null: it was told to forget it. */
let got: Words | null | undefined;
let reachable = true;
/** Why it does not take a draft; null: it does. */
let refusal: Problem['name'] | null = null;
let tries = 0;

function open({ person = 'lena', holds = 'as it holds', changedAt = 0 } = {}): KeptDraft<Words> {
  const draft = keptDraft<Words>({
    name: 'rules',
    person,
    holds: { base: 1, document: { text: holds } },
    begun: got ? { base: 1, document: got, changedAt } : null,
    send: async ({ document }) => {
      tries += 1;
      if (!reachable) throw new Error('offline');
      if (refusal !== null) {
        throw new RequestError('refused', { ...PROBLEM, name: refusal, detail: 'It is too large.' });
      }
      got = document;
    },
  });
  onTestFinished(() => draft.leave());
  return draft;
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  got = undefined;
  reachable = true;
  refusal = null;
  tries = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

const wait = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

test('what is typed is sent once somebody pauses, and no copy of it stays in the browser', async () => {
  const draft = open();
  expect(draft.kept.value).toBe('clean');
  draft.change({ text: 'a' });
  draft.change({ text: 'ab' });
  expect(draft.kept.value).toBe('typing');
  expect(got).toBeUndefined();
  await wait(1_000);
  expect(got).toEqual({ text: 'ab' });
  expect([draft.kept.value, draft.failure.value, draft.sent.value]).toEqual(['saved', null, 1]);
  expect(localStorage.length).toBe(0);
});

test('what cannot be sent stays in the browser, says why, and is sent again by itself', async () => {
  const draft = open();
  reachable = false;
  draft.change({ text: 'typed in a tunnel' });
  await wait(1_000);
  expect([draft.kept.value, draft.failure.value?.message]).toEqual(['here', 'offline']);
  await expect(draft.save()).rejects.toThrow('offline');
  reachable = true;
  await wait(10_000);
  expect(got).toEqual({ text: 'typed in a tunnel' });
  expect([draft.kept.value, draft.failure.value]).toEqual(['saved', null]);
  expect(localStorage.length).toBe(0);
});

test.each(['body-too-large', 'malformed-body'] as const)(
  'what is refused for good, %s, is not sent again until it is changed, and says why',
  async (name) => {
    refusal = name;
    const draft = open();
    draft.change({ text: 'far too long' });
    await wait(60_000);
    expect(tries).toBe(1);
    expect([draft.kept.value, draft.failure.value?.message]).toEqual(['refused', 'It is too large.']);
    // Nothing is lost by leaving: it is there, and tried once more, when somebody comes back.
    draft.leave();
    await wait(0);
    const again = open();
    await wait(60_000);
    expect([again.document.value, tries]).toEqual([{ text: 'far too long' }, 3]);
    refusal = null;
    again.change({ text: 'short' });
    await wait(1_000);
    expect([got, again.kept.value, again.failure.value]).toEqual([{ text: 'short' }, 'saved', null]);
  },
);

test('what is refused for now is sent again by itself', async () => {
  refusal = 'store-unavailable';
  const draft = open();
  draft.change({ text: 'typed meanwhile' });
  await wait(1_000);
  refusal = null;
  await wait(10_000);
  expect([got, draft.kept.value]).toEqual([{ text: 'typed meanwhile' }, 'saved']);
});

test('whoever left before it was sent finds it again, and it is sent then', async () => {
  reachable = false;
  const former = open();
  former.change({ text: 'not sent' });
  former.leave();
  const draft = open();
  expect([draft.document.value, draft.kept.value]).toEqual([{ text: 'not sent' }, 'here']);
  draft.change({ text: 'not sent, and more' });
  reachable = true;
  await wait(10_000);
  // The page that was left does not bring its older words back.
  expect(got).toEqual({ text: 'not sent, and more' });
  expect(localStorage.length).toBe(0);
});

test('what was typed here and not sent gives way to what the same person typed elsewhere since', async () => {
  got = { text: 'the day before' };
  reachable = false;
  const draft = open();
  draft.change({ text: 'typed in a tunnel' });
  draft.leave();
  await wait(1_000);

  // What the server keeps is what it kept then: whatever its clock says, these are the newer words.
  const back = open({ changedAt: Date.now() + 60_000 });
  expect(back.document.value).toEqual({ text: 'typed in a tunnel' });
  back.leave();
  await wait(1_000);

  got = { text: 'typed at another desk' };
  const earlier = open({ changedAt: Date.now() - 60_000 });
  expect(earlier.document.value).toEqual({ text: 'typed in a tunnel' });
  earlier.leave();
  await wait(1_000);

  const later = open({ changedAt: Date.now() + 60_000 });
  expect([later.document.value, later.kept.value]).toEqual([{ text: 'typed at another desk' }, 'saved']);
  expect(localStorage.length).toBe(0);
  reachable = true;
  await wait(10_000);
  expect(got).toEqual({ text: 'typed at another desk' });
});

test('another person at the same browser begins with what holds', async () => {
  reachable = false;
  const hers = open({ person: 'lena' });
  hers.change({ text: 'of Lena' });
  hers.leave();
  await wait(1_000);
  const draft = open({ person: 'omar' });
  expect([draft.document.value, draft.kept.value]).toEqual([{ text: 'as it holds' }, 'clean']);
  draft.change({ text: 'of Omar' });
  reachable = true;
  await wait(1_000);
  // Nothing of Lena's was sent as his, and nothing of hers is lost.
  expect(got).toEqual({ text: 'of Omar' });
  expect(open({ person: 'lena' }).document.value).toEqual({ text: 'of Lena' });
});

test('what is typed while the words before it are published is begun anew from them', async () => {
  const draft = open();
  const said = { text: 'published' };
  draft.change(said);
  await draft.save();
  draft.change({ text: 'published, and more' });
  draft.settle(said, 2, said);
  expect([draft.document.value, draft.kept.value, draft.base.value]).toEqual([
    { text: 'published, and more' },
    'typing',
    2,
  ]);
  got = undefined;
  await wait(1_000);
  expect([got, draft.kept.value]).toEqual([{ text: 'published, and more' }, 'saved']);
});

test('what was dropped is not sent again by leaving before what holds is on the screen', async () => {
  const draft = open();
  draft.change({ text: 'dropped' });
  await draft.drop();
  draft.leave();
  await wait(10_000);
  expect([got, localStorage.length]).toEqual([null, 0]);
});

test('what could not be dropped is sent as before', async () => {
  const draft = open();
  draft.change({ text: 'typed just now' });
  reachable = false;
  await expect(draft.drop()).rejects.toThrow('offline');
  reachable = true;
  await wait(10_000);
  expect([got, draft.kept.value]).toEqual([{ text: 'typed just now' }, 'saved']);
});

test('nothing another person types, publishes or drops there takes away what is not sent yet', async () => {
  reachable = false;
  const former = open({ person: 'lena' });
  former.change({ text: 'of Lena' });
  former.leave();
  await wait(0);
  reachable = true;
  const draft = open({ person: 'omar' });
  draft.change({ text: 'of Omar' });
  await draft.save();
  draft.settle({ text: 'of Omar' }, 2);
  expect(open({ person: 'lena' }).document.value).toEqual({ text: 'of Lena' });
});

test.each(['{"base":1', '{}', '5', '[]', '{"base":1,"document":null}', '{"document":{"text":"no base"}}'])(
  'a copy that is no draft, %s, keeps nobody out',
  async (text) => {
    localStorage.setItem('overdesk.console.draft.rules.lena', text);
    const draft = open();
    expect([draft.document.value, draft.kept.value]).toEqual([{ text: 'as it holds' }, 'clean']);
    draft.change({ text: 'typed' });
    await draft.save();
    expect(localStorage.length).toBe(0);
  },
);

test('without room in the browser it says so, and no older copy comes back after the newer words', async () => {
  reachable = false;
  const draft = open();
  draft.change({ text: 'short' });
  const storage = localStorage;
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => storage.getItem(key),
    removeItem: (key: string) => storage.removeItem(key),
    setItem: full,
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  draft.change({ text: 'too long' });
  await wait(1_000);
  expect(draft.kept.value).toBe('screen');
  reachable = true;
  await wait(10_000);
  expect([draft.kept.value, got]).toEqual(['saved', { text: 'too long' }]);
  expect(open().kept.value).toBe('saved');
});

test('what another page of the same person could not send outlives a publication here', async () => {
  const here = open();
  here.change({ text: 'here' });
  reachable = false;
  const there = open();
  there.change({ text: 'there' });
  there.leave();
  here.settle({ text: 'here' }, 2);
  expect(open().document.value).toEqual({ text: 'there' });
});

test('before somebody signs out, what they typed last is sent', async () => {
  open().change({ text: 'a second ago' });
  await saveDrafts();
  expect(got).toEqual({ text: 'a second ago' });
  expect(localStorage.length).toBe(0);
  reachable = false;
  open().change({ text: 'in a tunnel' });
  await saveDrafts();
  expect(localStorage.length).toBe(1);
});

test('what was published, or dropped, is begun no more', async () => {
  const draft = open();
  draft.change({ text: 'to be published' });
  await draft.save();
  draft.settle({ text: 'to be published' }, 2);
  expect([draft.kept.value, draft.base.value]).toEqual(['clean', 2]);

  draft.change({ text: 'to be dropped' });
  // Its sending is under way when it is dropped: what arrives last is that it is forgotten.
  const saved = draft.save();
  await draft.drop();
  draft.settle({ text: 'to be published' }, 2);
  await saved;
  await wait(10_000);
  expect(got).toBeNull();
  expect([draft.kept.value, draft.document.value]).toEqual(['clean', { text: 'to be published' }]);
  expect(localStorage.length).toBe(0);
});
