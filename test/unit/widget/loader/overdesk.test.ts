// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';

/** The tag's own file, as a page's browser runs it: which address it asks, and whether it is there at all. */

const loaded = (): boolean => 'overdesk' in window;

async function run(current: HTMLScriptElement | null): Promise<string[]> {
  const said: string[] = [];
  vi.spyOn(console, 'error').mockImplementation((line) => void said.push(String(line)));
  Object.defineProperty(document, 'currentScript', { value: current, configurable: true });
  vi.resetModules();
  await import('../../../../widget/loader/overdesk.ts');
  return said;
}
function tag(data: Record<string, string>): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'text/plain';
  Object.assign(script.dataset, data);
  document.head.append(script);
  Object.defineProperty(script, 'src', { value: 'https://127.0.0.1:1/base/widget/overdesk.js' });
  return script;
}

beforeEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(window, 'overdesk');
  document.head.replaceChildren();
  localStorage.clear();
});

test.each([
  ['where the script comes from', {}, 'https://127.0.0.1:1/base/'],
  ['where it is told', { collector: 'https://127.0.0.1:1/c' }, 'https://127.0.0.1:1/c/'],
])('the collector is %s', async (_, more, base) => {
  const said = await run(tag({ site: 'shop', lang: 'es', do: '["after"]', ...more }));
  await vi.waitFor(() => expect(said).toEqual([`${base}widget/sites/shop/es.after.js`]));
});

test('a module, which does not know its own tag, finds it', async () => {
  tag({ site: 'shop' });
  await run(null);
  expect(loaded()).toBe(true);
});

test('without a tag of ours nothing happens', async () => {
  await run(null);
  expect(loaded()).toBe(false);
});
