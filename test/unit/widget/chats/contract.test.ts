// @vitest-environment happy-dom
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Window as HappyWindow } from 'happy-dom';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ChatStart, MakeChatTool } from '../../../../widget/chats/lib/chat-tool.ts';
import { vendors } from '../../../support/chat-vendors.ts';

/** Every chat tool keeps one contract: what its capabilities declare is what its vendor hears. */

const folder = join(import.meta.dirname, '../../../../widget/chats');
const adapters = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace('.ts', ''));

const start = (department: string | null): ChatStart => ({
  session: 's1.abcdefghijklmnopqrstuvwxyz',
  department,
  tags: ['platform-mac'],
  fields: { product: 'Laptop 9' },
  customer: { name: 'Ana', email: 'ana@example.org' },
  locale: 'es',
  summary: '¿Qué pasa? No puedo entrar',
});

async function toolOn(name: string, installed: boolean | 'snippet' = true) {
  const vendor = vendors[name];
  if (!vendor) throw new Error(`chat-vendors.ts has no stand-in for ${name}`);
  const page = new HappyWindow() as never as Window;
  const calls: unknown[][] = [];
  if (installed === 'snippet') vendor.snippet?.(page);
  const install = () => vendor.install(page, calls);
  const acts = installed === true ? install() : null;
  const module: { default: MakeChatTool } = await import(join(folder, `${name}.ts`));
  const tool = module.default(page, vendor.options ?? {});
  const heard = (): string => JSON.stringify(calls);
  const times = (text: string): number => heard().split(text).length - 1;
  return { vendor, acts, install, tool, calls, heard, times, quit: new AbortController() };
}

test('every adapter has a vendor to speak to', () => {
  expect(adapters.sort()).toEqual(Object.keys(vendors).sort());
});

afterEach(() => void vi.useRealTimers());

describe.each(adapters)('%s', (name) => {
  test('tells before the start what it declares it can', async () => {
    const { vendor, tool, acts, heard, quit } = await toolOn(name);
    expect(tool.id).toBe(name);
    expect(tool.presence()).toBe('ready');
    await tool.before(start(vendor.department), quit.signal);
    await tool.open(quit.signal);
    expect(acts?.opened()).toBe(true);
    acts?.start?.();
    const { department, tags, fields, identity } = tool.capabilities;
    if (department !== 'none') expect(heard()).toContain(vendor.department);
    if (tags) expect(heard()).toContain('platform-mac');
    if (fields) expect(heard()).toContain('Laptop 9');
    else expect(heard()).toContain('No puedo entrar');
    expect(heard().includes('ana@example.org')).toBe(identity);
  });

  test('says it again once the conversation exists, where the vendor would have dropped it', async () => {
    const { vendor, tool, acts, times, quit } = await toolOn(name);
    await tool.before(start(vendor.department), quit.signal);
    const mark = tool.capabilities.fields ? 'Laptop 9' : 'No puedo entrar';
    const before = times(mark);
    acts?.start?.();
    // Intercom keeps attributes whatever the moment and throttles updates; Live Helper Chat reads them when it loads.
    if (!['intercom', 'live-helper-chat'].includes(name)) expect(times(mark)).toBe(before + 1);
    acts?.start?.();
    if (name !== 'zammad') expect(times(mark)).toBeLessThanOrEqual(before + 1);
  });

  test('knows the conversation by the vendor’s id, or says that it cannot', async () => {
    const { vendor, tool, acts, quit } = await toolOn(name);
    await tool.before(start(null), quit.signal);
    acts?.start?.();
    expect(tool.conversationId()).toBe(vendor.id);
    expect(tool.capabilities.conversationId).toBe(vendor.id !== null);
  });

  test('sees the end once, and not after it was told to stop', async () => {
    const { tool, acts, quit } = await toolOn(name);
    const ends: unknown[] = [];
    tool.onEnded((conversation) => ends.push(conversation), quit.signal);
    await tool.before(start(null), quit.signal);
    acts?.start?.();
    acts?.end?.();
    acts?.start?.();
    acts?.end?.();
    expect(ends).toHaveLength(tool.capabilities.ended === 'page' ? 1 : 0);
    expect(!!acts?.end).toBe(tool.capabilities.ended === 'page');

    const stopped = await toolOn(name);
    stopped.tool.onEnded(() => ends.push('late'), stopped.quit.signal);
    await stopped.tool.before(start(null), stopped.quit.signal);
    stopped.acts?.start?.();
    stopped.quit.abort();
    stopped.acts?.end?.();
    expect(ends).not.toContain('late');
  });

  test('says so when the vendor is not on the page', async () => {
    const { tool, quit } = await toolOn(name, false);
    expect(tool.presence()).toBe('absent');
    quit.abort();
    await expect(tool.open(quit.signal)).rejects.toThrow('has not come');
  });

  test('is rejected within 3 s where the script is blocked, and its getters do no harm', async () => {
    vi.useFakeTimers();
    const { vendor, tool, quit } = await toolOn(name, 'snippet');
    expect(tool.presence()).toBe(vendor.snippet ? 'snippet' : 'absent');
    const ways = [tool.before(start(vendor.department), quit.signal), tool.open(quit.signal)];
    const rejected = ways.map((way) => expect(way).rejects.toThrow('has not come'));
    await vi.advanceTimersByTimeAsync(3100);
    await Promise.all(rejected);
    expect(tool.conversationId()).toBe(null);
    expect(await tool.doctor([])).toBeInstanceOf(Array);
  });

  test('waits for a script that comes late, and sees the end then too', async () => {
    vi.useFakeTimers();
    const { vendor, tool, install, heard, quit } = await toolOn(name, 'snippet');
    const ends: unknown[] = [];
    tool.onEnded((conversation) => ends.push(conversation), quit.signal);
    const told = tool.before(start(vendor.department), quit.signal);
    await vi.advanceTimersByTimeAsync(2000);
    const acts = install();
    await vi.advanceTimersByTimeAsync(100);
    await told;
    await tool.open(quit.signal);
    expect(acts.opened()).toBe(true);
    expect(tool.presence()).toBe('ready');
    acts.start?.();
    if (tool.capabilities.fields) expect(heard()).toContain('Laptop 9');
    acts.end?.();
    expect(ends).toHaveLength(tool.capabilities.ended === 'page' ? 1 : 0);
  });

  test('a hand-over that is over says nothing into the next one', async () => {
    const { vendor, tool, acts, heard, quit } = await toolOn(name);
    const first = new AbortController();
    const earlier = { ...start(vendor.department), tags: ['first-tag'], fields: { product: 'First lamp' } };
    await tool.before({ ...earlier, summary: 'First lamp' }, first.signal);
    first.abort();
    const calls = heard().length;
    await tool.before(start(vendor.department), quit.signal);
    acts?.start?.();
    const later = heard().slice(calls);
    expect(later).not.toContain('First lamp');
    expect(later).not.toContain('first-tag');
  });

  test('names departments its vendor does not know', async () => {
    const { vendor, tool } = await toolOn(name);
    const told = JSON.stringify(await tool.doctor([vendor.department]));
    expect(told).not.toContain('trouble');
    if (vendor.wrong !== null) {
      const findings = await tool.doctor([vendor.department, vendor.wrong]);
      expect(findings.filter(({ level }) => level === 'trouble')).toHaveLength(1);
      expect(JSON.stringify(findings)).toContain(vendor.wrong);
    }
  });
});
