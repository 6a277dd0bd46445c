// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { widget as words } from '../../../../shared/locales/en/widget.ts';
import type { Survey } from '../../../../shared/survey/survey.ts';
import type { Memory } from '../../../../widget/delivery/memory.ts';
import { askBefore } from '../../../../widget/journey/before.ts';
import type { FullWidgetContext } from '../../../../widget/journey/full-context.ts';

const before: Survey = {
  id: 'before',
  version: 1,
  moment: 'before',
  language: 'en',
  questions: [
    { id: 'what', kind: 'text', required: false, long: false, title: { en: 'What?' }, maxLength: 9 },
  ],
};

// No collector is there to say today's hours.
vi.stubGlobal('fetch', () => new Promise(() => {}));

/** Presses Help in a browser that remembers this, and returns what is shown, newest last. */
function pressHelp(memory: Memory, readState: () => Promise<object> = async () => ({})): HTMLElement[] {
  const shown: HTMLElement[] = [];
  const show = (content: HTMLElement): void => {
    document.body.replaceChildren(content);
    shown.push(content);
  };
  const card = { open() {}, announce() {}, show, isShown: (content: HTMLElement) => content.isConnected };
  askBefore(
    {
      card,
      words,
      locale: 'en',
      language: 'en',
      fields: {},
      customer: {},
      memory: { get: () => memory },
      draft: { get: () => ({}), set: vi.fn(), forget: vi.fn() },
      page: { notes: undefined },
      config: { surveys: [before], before: 'before', routing: { rules: [], queues: [] } },
      loadLater: async () => ({ readState }),
    } as unknown as FullWidgetContext,
    {},
  );
  return shown;
}

test('Help offers the request that runs before a new one', () => {
  const request = { number: 'K7M2Q9P', url: 'https://help.test/r/abc' };
  const shown = pressHelp({ session: 's1.a', request });
  const link = shown[0]?.querySelector('a');
  expect(link?.textContent).toBe('Your request: K7M2Q9P');
  expect(link?.getAttribute('href')).toBe(request.url);
  expect(shown[0]?.querySelector('input')).toBeNull();
  shown[0]?.querySelector('button')?.click();
  expect(shown.at(-1)?.querySelector('input')).not.toBeNull();
});

test('and tells how it stands: who helps, why in chips, how they answer and when', async () => {
  const request = { number: 'K7M2Q9P', url: 'https://help.test/r/abc' };
  const route = {
    who: 'Ana is helping you.',
    why: ['knows Mac', 'speaks your language'],
    answer: 'Ana will write to lucia@….',
  };
  const wait = { fromMinutes: 5, toMinutes: 10, position: null };
  const shown = pressHelp({ session: 's1.a', request }, async () => ({ state: 'with-agent', route, wait }));
  await vi.waitFor(() => expect(shown).toHaveLength(2));
  expect([...(shown[1]?.querySelectorAll('[role=listitem]') ?? [])].map((chip) => chip.textContent)).toEqual(
    route.why,
  );
  expect([...(shown[1]?.querySelectorAll('p') ?? [])].map((line) => line.textContent)).toEqual([
    route.who,
    route.why.join(''),
    route.answer,
    'In about 5–10 minutes',
    'Your request: K7M2Q9P',
  ]);
});

test('a collector of before, or none, changes nothing of it', async () => {
  const request = { number: 'K7M2Q9P', url: 'https://help.test/r/abc' };
  const shown = pressHelp({ session: 's1.a', request }, () => Promise.reject(new Error('away')));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(shown).toHaveLength(1);
});

test('without one it asks at once', () => {
  expect(pressHelp({})[0]?.querySelector('input')).not.toBeNull();
});
