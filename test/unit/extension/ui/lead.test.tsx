// @vitest-environment happy-dom

import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { LeadView } from '../../../../extension/messages/lead.ts';
import type { AgreementLine } from '../../../../extension/messages/targets.ts';
import { Lead } from '../../../../extension/ui/lead/lead.tsx';
import { leadState } from '../../../../extension/ui/lead/lead-state.ts';
import { agentLanguages } from '../../../../shared/locales/agents.ts';
import { leads } from '../../../fixtures/stories/lead-views.ts';
import { testBrowser } from '../browser.ts';
import { fakeRuntime } from './fake-runtime.ts';

const words = agentLanguages.en;
const story = (name: string): LeadView => {
  const view = leads[name];
  if (!view) throw new Error(`No story ${name}`);
  return view;
};

async function show(answers: Parameters<typeof fakeRuntime>[0]) {
  const runtime = fakeRuntime(answers);
  testBrowser.current = runtime.browser;
  const stop = new AbortController();
  const state = leadState(stop.signal);
  const { container } = render(<Lead state={state} fallback={{ locale: 'en', words }} />);
  await state.load();
  return { ...runtime, container, state, stop };
}

afterEach(cleanup);

const section = (name: string) => within(screen.getByRole('region', { name }));
/** A table's rows as text, its head first. */
const rowsOf = (name: string) =>
  section(name)
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => textContent));

describe('the lead page', () => {
  it('shows the desk’s own figures with n, interval and definition, and why one has no number', async () => {
    await show({ 'lead.getView': () => story('full') });
    const box = section(words['lead.figures']);
    expect(box.getByText('8%').closest('.kpi')?.textContent).toContain('n = 212');
    expect(box.getByText('8%').closest('.kpi')?.textContent).toContain('95% interval 5% – 12%');
    expect(box.getByText('Too few for a number')).toBeTruthy();
    cleanup();
    await show({ 'lead.getView': () => story('quiet') });
    expect(section(words['lead.figures']).getByText(words['lead.figures none'])).toBeTruthy();
  });

  it('shows queues with their hours, how many wait and for how long, and who is free, by count', async () => {
    await show({ 'lead.getView': () => story('full') });
    const [, general, mac, night] = rowsOf(words['lead.queues']);
    expect(general?.slice(2)).toEqual(['3', '14\u00a0min', '3 or more', '14']);
    expect(mac).toEqual(['Mac and other Apple computers', 'Open', '0', '–', '1 – 2', '6']);
    expect(night?.[1]).toMatch(/^Closed until /);
    expect(rowsOf(words['lead.skills']).slice(1)).toMatchObject([
      ['Mac', '3', '1 – 2'],
      ['Windows', '4', '3 or more'],
      // One person is on duty: whether they are free is theirs.
      ['signing in', '1', words['lead.free unknown']],
    ]);
  });

  it('shows what customers said without a session, or that nobody did', async () => {
    const { container, stop } = await show({ 'lead.getView': () => story('full') });
    const answers = container.querySelector('[aria-labelledby="lead-answers"]');
    expect(answers?.textContent).toContain('2 of 5 · Dissatisfied');
    expect(answers?.querySelector('.comment')?.getAttribute('lang')).toBe('es');
    expect(answers?.textContent).toContain('I waited too long');
    stop.abort();
    cleanup();
    const quiet = await show({ 'lead.getView': () => story('quiet') });
    expect(quiet.container.textContent).toContain(words['lead.answers none']);
  });

  it('shows the sessions that take longest with the ticket to open, and nobody’s name or minutes', async () => {
    const { container } = await show({ 'lead.getView': () => story('full') });
    const rows = rowsOf(words['lead.sessions']);
    expect(rows.slice(1)).toEqual([
      ['over 8 hours', 'General', '#1038'],
      ['over 2 hours', 'Mac and other Apple computers', '#1041'],
      ['over an hour', 'General', '–'],
    ]);
    const link = section(words['lead.sessions']).getByRole('link');
    expect(link.getAttribute('href')).toBe('https://rt.example.com/Ticket/Display.html?id=1038');
    expect(container.textContent).toContain('The 3 that have been running longest');
  });

  it('tells the share of waits kept with its n and interval', async () => {
    await show({ 'lead.getView': () => story('full') });
    const text = screen.getByRole('region', { name: words['lead.waits'] }).textContent;
    expect(text).toContain('81%');
    expect(text).toContain('n = 64');
    expect(text).toContain('70% – 89%');
    expect(text).toContain('12% longer');
  });

  it('lets a request be marked done through the background', async () => {
    const { asked } = await show({ 'lead.getView': () => story('full') });
    const requests = section(words['lead.recoveries']);
    expect(requests.getByText(/Me cerraron el ticket/).getAttribute('lang')).toBe('es');
    const [first] = requests.getAllByRole('button', { name: words['recovery.done'] });
    if (first) fireEvent.click(first);
    await waitFor(() =>
      expect(asked).toContainEqual(['lead.completeCallback', { id: story('full').recoveries[0]?.id }]),
    );
  });

  it('opens the console, and says what is in the way of it', async () => {
    let answer: unknown = { ok: false, text: words['lead.console old'] };
    const { asked } = await show({ 'lead.getView': () => story('full'), 'lead.openConsole': () => answer });
    const box = section(words['lead.console']);
    const open = box.getByRole('button', { name: words['lead.console open'] });
    fireEvent.click(open);
    await box.findByText(words['lead.console old']);
    answer = { ok: true };
    fireEvent.click(open);
    await waitFor(() => expect(box.queryByText(words['lead.console old'])).toBeNull());
    expect(asked.filter(([type]) => type === 'lead.openConsole')).toHaveLength(2);
  });

  it('keeps what it showed while the collector is silent, says since when, and that nothing is lost', async () => {
    let silent = false;
    const { state, container } = await show({ 'lead.getView': () => story(silent ? 'offline' : 'full') });
    expect(container.querySelector('.notice')).toBeNull();
    silent = true;
    await state.load();
    const [before = ''] = words['lead.offline'].split('{time}');
    expect(container.querySelector('.notice')?.textContent).toContain(before);
    expect(rowsOf(words['lead.queues'])).toHaveLength(4);
  });

  it('follows what becomes of a target, keeps it while the collector is silent, and shows what a step came to', async () => {
    const full = story('full');
    const targets = full.live?.targets ?? [];
    const now = (steps: readonly AgreementLine['steps'][number][]) => ({
      ...full,
      live: {
        ...full.live,
        targets: targets.map((one) => ({
          ...one,
          agreements: one.agreements.slice(0, 1).map((line) => ({ ...line, steps })),
        })),
      },
    });
    let view: unknown = now([]);
    const { push, asked, state } = await show({
      'lead.getView': () => view,
      'lead.runTarget': () => {
        view = now([]);
        return { ok: true };
      },
    });
    const change = { type: 'background.changed', request: { what: 'card', ticket: null } };
    const waits = `María · ${words['agree.theirs']}`;
    expect(screen.queryByText(waits)).toBeNull();
    view = now(['accept']);
    push(change);
    const person = (await screen.findByText(waits)).closest('details') ?? expect.unreachable();
    view = story('offline');
    await state.load();
    expect(screen.getByText(waits)).not.toBeNull();
    person.open = true;
    fireEvent(person, new Event('toggle'));
    fireEvent.click(await within(person).findByRole('button', { name: words['agree.accept'] }));
    await within(person).findByText(words['agree.done']);
    expect(asked).toContainEqual([
      'lead.runTarget',
      { agent: 'maria', command: { id: 'a1', step: 'accept' } },
    ]);
    expect(screen.queryByText(waits)).toBeNull();
  });

  it('says that targets are not there yet while the collector has not answered', async () => {
    await show({ 'lead.getView': () => story('offline') });
    section(words['target.title']).getByText(words['lead.targets none']);
  });

  it('says what will appear while there is nothing', async () => {
    const { container } = await show({ 'lead.getView': () => story('quiet') });
    for (const empty of ['recoveries none', 'skills none', 'waits none'] as const) {
      expect(container.textContent).toContain(words[`lead.${empty}`]);
    }
    expect(container.textContent).toContain('Nothing had been running for an hour');
  });

  it('tells others in a clear sentence whose page it is, and shows nothing of the desk', async () => {
    const { container } = await show({ 'lead.getView': () => story('not lead') });
    expect(container.textContent).toContain('paired as Alice Marin');
    expect(screen.queryAllByRole('table')).toEqual([]);
    cleanup();
    const unpaired = await show({ 'lead.getView': () => story('not paired') });
    expect(unpaired.container.textContent).toContain(words['lead.not paired what']);
  });

  it('forgets the desk when the agent is no longer a lead', async () => {
    let standing = 'full';
    const { state } = await show({ 'lead.getView': () => story(standing) });
    standing = 'not lead';
    await state.load();
    expect(state.view.value?.live).toBeNull();
  });

  it('says why reading failed, keeps the rest, and lets the lead try again', async () => {
    let broken = true;
    await show({
      'lead.getView': () => {
        if (broken) throw new Error('The store is closed.');
        return story('full');
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('The store is closed.');
    broken = false;
    fireEvent.click(screen.getByText(words['panel.again']));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(rowsOf(words['lead.queues'])).toHaveLength(4);
  });

  it('reads again at every news, and no more after its end', async () => {
    const { asked, push, stop, listening } = await show({ 'lead.getView': () => story('full') });
    const before = asked.length;
    push({ type: 'background.changed', request: { what: 'card', ticket: null } });
    await waitFor(() => expect(asked.length).toBe(before + 1));
    stop.abort();
    expect(listening()).toBe(0);
  });
});
