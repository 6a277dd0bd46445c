// @vitest-environment happy-dom

import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { PanelView } from '../../../../extension/messages/panel.ts';
import { Panel } from '../../../../extension/ui/panel/panel.tsx';
import { panelState } from '../../../../extension/ui/panel/panel-state.ts';
import { agentLanguages } from '../../../../shared/locales/agents.ts';
import { panels } from '../../../fixtures/stories/views.ts';
import { testBrowser } from '../browser.ts';
import { fakeRuntime } from './fake-runtime.ts';

const words = agentLanguages.en;
const story = (name: string): PanelView => {
  const view = panels[name];
  if (!view) throw new Error(`No story ${name}`);
  return view;
};

async function show(answers: Parameters<typeof fakeRuntime>[0]) {
  const runtime = fakeRuntime(answers);
  testBrowser.current = runtime.browser;
  const stop = new AbortController();
  const state = panelState(stop.signal);
  const { container } = render(
    <Panel state={state} fallback={{ locale: 'en', words }} onOptions={() => undefined} />,
  );
  await state.load();
  return { ...runtime, container, state, stop };
}

afterEach(cleanup);

describe('the side panel', () => {
  it('puts each speed number inside the box of its quality partner', async () => {
    const { container } = await show({ 'panel.getView': () => story('full') });
    const box = await screen.findByRole('region', { name: 'Customer satisfaction (CSAT)' });
    expect(box.textContent).toContain('Reply time');
    expect(container.querySelectorAll('.group')).toHaveLength(4);
    expect(container.querySelectorAll('.kpi')).toHaveLength(story('full').kpis.length);
  });

  it('lists certificates with their skill and day, and says in words which of them ends soon', async () => {
    await show({ 'panel.getView': () => story('trained') });
    const box = await screen.findByRole('region', { name: 'My certificates and training' });
    const items = [...box.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(items).toHaveLength(3);
    expect(items[0]).toBe(
      'macOS Support ProfessionalCertificate · Mac · valid until Dec 20, 2026expires soon',
    );
  });

  it('shows the tickets behind a number, the links as links, and folds a long list', async () => {
    await show({ 'panel.getView': () => story('full') });
    const box = await screen.findByRole('region', { name: 'Customer satisfaction (CSAT)' });
    expect(box.textContent).toContain('73 tickets behind it');
    expect(box.textContent).toContain('Show 23 more');
    const link = box.querySelector('.tickets a');
    expect(link?.getAttribute('href')).toBe('https://rt.example.com/Ticket/Display.html?id=1041');
    expect(box.querySelectorAll('.detail:first-child .tickets li')).toHaveLength(73);
  });

  it('says how each number is computed: definition, method, n, interval, period, source', async () => {
    await show({ 'panel.getView': () => story('full') });
    const box = await screen.findByRole('region', { name: 'Customer satisfaction (CSAT)' });
    const terms = [...box.querySelectorAll('.detail:first-child .how dt')].map(
      ({ textContent }) => textContent,
    );
    expect(terms).toEqual(
      (
        ['definition', 'method', 'n', 'interval', 'team', 'expected', 'period', 'formula', 'source'] as const
      ).map((term) => words[`how.${term}`]),
    );
  });

  it('leads to whoever else defines it so, and to our own entry', async () => {
    await show({ 'panel.getView': () => story('full') });
    const links = async (name: string) => {
      const box = await screen.findByRole('region', { name });
      return box.querySelector('.detail:first-child .how dd:last-of-type');
    };
    const csat = await links('Customer satisfaction (CSAT)');
    expect([...(csat?.querySelectorAll('a') ?? [])].map((link) => link.href)).toEqual([
      expect.stringMatching(/^https:\/\/help\.simplesat\.io\//),
      expect.stringMatching(/^https:\/\/doi\.org\//),
    ]);
    expect(csat?.textContent).toMatch(/docs\/measurement\.md#csat$/);
    expect(csat?.textContent).not.toContain(words['how.own definition']);
    const ours = await links('First contact resolution');
    expect(ours?.querySelector('a')).toBeNull();
    expect(ours?.textContent).toBe(
      `${words['how.own definition']}, docs/measurement.md#first-contact-resolution`,
    );
  });

  it('asks again for the period and clock chosen', async () => {
    const { asked } = await show({ 'panel.getView': () => story('full') });
    fireEvent.click(await screen.findByLabelText('Quarter'));
    fireEvent.click(await screen.findByLabelText('Business hours'));
    await waitFor(() =>
      expect(asked.slice(1)).toEqual([
        ['panel.getView', { period: 'quarter', clock: 'calendar' }],
        ['panel.getView', { period: 'quarter', clock: 'business' }],
      ]),
    );
  });

  it('never lets a slow answer overwrite a newer one', async () => {
    const slow = Promise.withResolvers<PanelView>();
    const { state } = await show({
      'panel.getView': ({ period }) => (period === 'week' ? slow.promise : story('full')),
    });
    const late = state.choosePeriod('week');
    await state.choosePeriod('month');
    slow.resolve(story('no agent'));
    await late;
    expect(state.view.value?.agent?.name).toBe('Alice Marin');
  });

  it('keeps the last numbers when reading fails, says why, and lets the agent try again', async () => {
    let broken = false;
    const { state, container } = await show({
      'panel.getView': () => {
        if (broken) throw new Error('The store is closed.');
        return story('full');
      },
    });
    broken = true;
    await state.load();
    expect((await screen.findByRole('alert')).textContent).toContain('The store is closed.');
    expect(container.textContent).toContain('83 %');
    broken = false;
    fireEvent.click(screen.getByText(words['panel.again']));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('tells a failed sync and still shows what is known', async () => {
    const { state } = await show({
      'panel.getView': () => story('full'),
      'panel.sync': () => {
        throw new Error('Offline.');
      },
    });
    await state.sync();
    expect(state.failure.value).toBe('Offline.');
    expect(state.syncing.value).toBe(false);
    expect(state.view.value).not.toBeNull();
  });

  it('reads again when the background tells of a change, and listens no more after its end', async () => {
    const { asked, push, stop, listening } = await show({ 'panel.getView': () => story('full') });
    const before = asked.length;
    push({ type: 'background.changed', request: { what: 'numbers', ticket: null } });
    await waitFor(() => expect(asked.length).toBe(before + 1));
    const open = listening();
    stop.abort();
    expect(listening()).toBe(open - 1);
  });

  it('says what will appear, and when, while there is nothing', async () => {
    const { container } = await show({ 'panel.getView': () => story('no agent') });
    expect(container.textContent).toContain(words['panel.no agent what']);
    cleanup();
    const fresh = await show({ 'panel.getView': () => story('no numbers') });
    expect(fresh.container.textContent).toContain(words['numbers.none']);
    expect(fresh.container.textContent).toContain(words['panel.praise none']);
  });

  it('answers an offer and sets the status through the background', async () => {
    const { asked } = await show({ 'panel.getView': () => story('offered') });
    fireEvent.click(await screen.findByText(words['offer.decline']));
    fireEvent.click(screen.getByLabelText(words['status.away']));
    await waitFor(() => {
      expect(asked).toContainEqual(['panel.answerOffer', { id: 'o1', answer: 'decline' }]);
      expect(asked).toContainEqual(['panel.setStatus', { status: 'away' }]);
    });
  });

  it('puts a customer who asks to talk again on top, with what they said and the way to the ticket', async () => {
    const { container, asked } = await show({ 'panel.getView': () => story('asked again') });
    const box = await screen.findByRole('region', { name: '2 customers ask to talk again' });
    expect(container.querySelector('main > :not(header)')).toBe(box);
    expect(box.textContent).toContain('1 of 5 · Very dissatisfied');
    const link = box.querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://rt.example.com/Ticket/Display.html?id=1041');
    const [done] = screen.getAllByRole('button', { name: words['recovery.done'] });
    expect(done && document.getElementById(done.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(
      /^Asked: /,
    );
    if (done) fireEvent.click(done);
    await waitFor(() =>
      expect(asked).toContainEqual([
        'panel.completeCallback',
        { id: story('asked again').recoveries[0]?.id },
      ]),
    );
  });

  it('names the tickets in which something is promised, with the way to them', async () => {
    await show({ 'panel.getView': () => story('promised') });
    const box = await screen.findByRole('region', { name: words['promise.title'] });
    expect([...box.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
      '#1038Printer Resolution was promised by 09:00',
      '#1041 First response promised by 14:30',
    ]);
    expect(box.querySelector('a')?.getAttribute('href')).toMatch(/1038$/);
  });

  it('leads to the lead page those whose page it is, and nobody else', async () => {
    await show({ 'panel.getView': () => story('asked again') });
    expect((await screen.findByText(words['lead.open'])).getAttribute('href')).toBe('/lead.html');
    cleanup();
    await show({ 'panel.getView': () => story('full') });
    expect(screen.queryByText(words['lead.open'])).toBeNull();
  });
});
