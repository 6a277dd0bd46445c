// @vitest-environment happy-dom

import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Messages } from '../../../../extension/messages/messages.ts';
import type { PanelView } from '../../../../extension/messages/panel.ts';
import { Panel } from '../../../../extension/ui/panel/panel.tsx';
import { panelState } from '../../../../extension/ui/panel/panel-state.ts';
import type { Tab } from '../../../../extension/ui/panel/place.ts';
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

async function show(answers: Parameters<typeof fakeRuntime>[0], tab: Tab = 'today') {
  history.replaceState(null, '', `#${tab}`);
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
    const { container } = await show({ 'panel.getView': () => story('full') }, 'numbers');
    const box = await screen.findByRole('region', { name: 'Customer satisfaction (CSAT)' });
    expect(box.textContent).toContain('Reply time');
    expect(container.querySelectorAll('.group')).toHaveLength(4);
    expect(container.querySelectorAll('.kpi')).toHaveLength(story('full').kpis.length);
  });

  it('shows free dates, kept in the address, and refuses an end before its start in words', async () => {
    const asked: Messages['panel.getView']['request'][] = [];
    const empty = { ...story('full').period, isEmpty: true };
    const { state } = await show(
      {
        'panel.getView': (request) => {
          asked.push(request);
          return { ...story('full'), ...(typeof request.period === 'string' ? {} : { period: empty }) };
        },
      },
      'numbers',
    );
    const part = within(screen.getByRole('tabpanel'));
    fireEvent.click(part.getByRole('radio', { name: words['period.days'] }));
    // What was shown stays shown until other days are chosen.
    expect(state.period.value).toEqual(story('full').period.days);
    await part.findByText(words['days.nothing']);
    const choose = async (first: string, last: string) => {
      fireEvent.input(part.getByLabelText(words['days.first']), { target: { value: first } });
      fireEvent.input(part.getByLabelText(words['days.last']), { target: { value: last } });
      fireEvent.click(part.getByRole('button', { name: words['days.show'] }));
    };
    const before = asked.length;
    await choose('2026-11-15', '2026-11-01');
    expect((await part.findByRole('alert')).textContent).toBe(words['days.order']);
    await choose('', '2026-11-01');
    await part.findByText(words['days.both']);
    expect([asked.length, location.hash]).toEqual([before, '#numbers/2026-10-23..2026-11-21']);
    await choose('2026-11-01', '2026-11-15');
    await waitFor(() => expect(part.queryByRole('alert')).toBeNull());
    expect(asked.at(-1)?.period).toEqual({ first: '2026-11-01', last: '2026-11-15' });
    expect(location.hash).toBe('#numbers/2026-11-01..2026-11-15');
    expect(panelState().period.value).toEqual({ first: '2026-11-01', last: '2026-11-15' });
  });

  it('says how far the first reading is, and pauses it at a press', async () => {
    const paused = vi.fn(() => undefined);
    const rests = { ...story('reading').health.helpdesk, state: 'paused', first: 'paused' } as const;
    const later = { ...story('reading'), health: { ...story('reading').health, helpdesk: rests } };
    await show({
      'panel.getView': () => (paused.mock.calls.length === 0 ? story('reading') : later),
      'panel.pause': paused,
    });
    await screen.findByText(/for the first time: 12,000 tickets so far/);
    fireEvent.click(screen.getByRole('button', { name: words['health.pause'] }));
    fireEvent.click(await screen.findByRole('button', { name: words['health.go on'] }));
    await waitFor(() => expect(paused).toHaveBeenCalledTimes(2));
    expect(paused.mock.calls).toEqual([[{ paused: true }], [{ paused: false }]]);
  });

  it('tells what may have changed since last week, the team’s cause before it, and leads to the number of its advice', async () => {
    const { state } = await show({ 'panel.getView': () => story('full') }, 'growing');
    const box = await screen.findByRole('region', { name: words['week.title'] });
    const [first] = [...box.querySelectorAll('li')].map((item) => [...item.children]);
    expect(first?.map(({ textContent }) => textContent)).toEqual([
      'As expected for your cases: 84 % of 61 · expected 82 %',
      'Customer satisfaction (CSAT) may have fallen: from 94 % to 61 %.',
    ]);
    fireEvent.click(screen.getByRole('button', { name: words['week.see'] }));
    expect(state.tab.value).toBe('numbers');
    await waitFor(() => expect(document.activeElement?.id).toBe('kpi-csat'));
  });

  it('lists certificates with their skill and day, and says in words which of them ends soon', async () => {
    await show({ 'panel.getView': () => story('trained') }, 'growing');
    const box = await screen.findByRole('region', { name: 'My certificates and training' });
    const items = [...box.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(items).toHaveLength(3);
    expect(items[0]).toBe(
      'macOS Support ProfessionalCertificate · Mac · valid until Dec 20, 2026expires soon',
    );
  });

  it('shows the tickets behind a number, the links as links, and folds a long list', async () => {
    await show({ 'panel.getView': () => story('full') }, 'numbers');
    const box = await screen.findByRole('region', { name: 'Customer satisfaction (CSAT)' });
    expect(box.textContent).toContain('73 tickets behind it');
    expect(box.textContent).toContain('Show 23 more');
    const link = box.querySelector('.tickets a');
    expect(link?.getAttribute('href')).toBe('https://rt.example.com/Ticket/Display.html?id=1041');
    expect(box.querySelectorAll('.detail:first-child .tickets li')).toHaveLength(73);
  });

  it('says how each number is computed: definition, method, n, interval, period, source', async () => {
    await show({ 'panel.getView': () => story('full') }, 'numbers');
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
    await show({ 'panel.getView': () => story('full') }, 'numbers');
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

  it('goes from part to part by click and arrow key, keeps what was typed, and leads back by its address', async () => {
    await show({ 'panel.getView': () => story('shared') });
    const tab = (name: string) => screen.getByRole('tab', { name });
    expect(tab('Today').getAttribute('aria-selected')).toBe('true');
    fireEvent.click(screen.getByText(words['share.title']));
    const details = screen.getByText(words['share.title']).closest('details');
    if (details) details.open = true;
    fireEvent(details as Element, new Event('toggle'));
    fireEvent.keyDown(tab('Today'), { key: 'ArrowRight' });
    await screen.findByRole('tabpanel', { name: 'My customers' });
    expect(document.activeElement).toBe(tab('My customers'));
    expect(location.hash).toBe('#customers');
    for (const held of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'])
      expect(fireEvent.keyDown(tab('My customers'), { key: 'ArrowRight', [held]: true })).toBe(true);
    expect(tab('My customers').getAttribute('aria-selected')).toBe('true');
    expect(fireEvent.keyDown(tab('My customers'), { key: 'a' })).toBe(true);
    // Taken: the page under it does not scroll to its end.
    expect(fireEvent.keyDown(tab('My customers'), { key: 'End' })).toBe(false);
    await screen.findByRole('tabpanel', { name: 'Growing' });
    fireEvent.keyDown(tab('Growing'), { key: 'ArrowRight' });
    await screen.findByRole('tabpanel', { name: 'Today' });
    fireEvent.click(tab('My numbers'));
    await screen.findByRole('tabpanel', { name: 'My numbers' });
    expect(document.querySelector('details.sharing, #share')?.closest('details')?.open).toBe(true);
    expect(tab('Today').tabIndex).toBe(-1);
  });

  it('says beside a part’s name how much waits there, and when nothing does', async () => {
    await show({ 'panel.getView': () => story('offered') });
    expect(screen.getByRole('tab', { name: /^Today\s*1$/ })).toBeTruthy();
    expect(screen.queryByText(words['today.none'])).toBeNull();
    cleanup();
    await show({ 'panel.getView': () => story('full') });
    expect(screen.getByText(words['today.none'])).toBeTruthy();
  });

  it('shows what customers answered, good and bad, each with its ticket, and counts a shared one against nobody', async () => {
    await show({ 'panel.getView': () => story('full') }, 'customers');
    const box = await screen.findByRole('region', { name: words['answers.title'] });
    const items = () => [...box.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(items()).toHaveLength(3);
    expect(items()[1]).toContain('1 of 5 · Very dissatisfied');
    expect(items()[1]).toContain(words['answers.shared']);
    expect(box.querySelectorAll('li a')[1]?.getAttribute('href')).toMatch(/id=1038$/);
    fireEvent.click(screen.getByRole('radio', { name: words['answers.low'] }));
    await waitFor(() => expect(items()).toHaveLength(1));
    fireEvent.click(screen.getByRole('radio', { name: words['answers.good'] }));
    await waitFor(() => expect(items()[0]).toContain('Gracias, Alice.'));
    cleanup();
    await show({ 'panel.getView': () => story('no praise') }, 'customers');
    expect(screen.getByText(words['answers.none'])).toBeTruthy();
  });

  it('draws the interval on the whole scale, and says it in plain words', async () => {
    await show({ 'panel.getView': () => story('full') }, 'numbers');
    const box = await screen.findByRole('region', { name: 'Customer satisfaction (CSAT)' });
    const [csat, reply] = box.querySelectorAll<HTMLElement>('.range-band');
    expect(csat?.textContent).toBe('Between 55 and 95 of 100, from 12 cases');
    expect(reply?.textContent?.replaceAll('\u00a0', ' ')).toBe('Between 52 min and 2 h 5 min, from 31 cases');
    expect(csat?.querySelector('span')?.style.insetInlineStart).toMatch(/^55(\.0+\d*)?%$/);
    const nps = await screen.findByRole('region', { name: 'Would recommend us (NPS)' });
    expect(nps.querySelector('.range-band')).toBeNull();
  });

  it('chooses numbers for beside tickets, three at most', async () => {
    const view = { ...story('full'), pinned: ['csat', 'agent-reply-clock'] };
    const { asked } = await show({ 'panel.getView': () => view }, 'numbers');
    await screen.findByText(/^Beside each ticket you see: Customer satisfaction \(CSAT\) and Reply time\./);
    const button = (kpi: string) => screen.queryByRole('button', { name: `${words['pin.do']}: ${kpi}` });
    expect(button('Reply time')?.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(button('Backlog') ?? expect.unreachable());
    await waitFor(() => expect(asked).toContainEqual(['panel.pin', { id: 'backlog', pinned: true }]));
    cleanup();
    const full = { ...view, pinned: [...view.pinned, 'backlog'] };
    const later = await show({ 'panel.getView': () => full }, 'numbers');
    await screen.findByText((text) => text.includes(words['pin.full']));
    expect(button('First contact resolution')).toBeNull();
    fireEvent.click(button('Reply time') ?? expect.unreachable());
    await waitFor(() =>
      expect(later.asked).toContainEqual(['panel.pin', { id: 'agent-reply-clock', pinned: false }]),
    );
  });

  it('names a chosen number that lost its source, and lets it be given up', async () => {
    const pinned = ['csat', 'backlog', 'certifications'];
    const lostPins = [{ id: 'certifications', label: 'Certifications' }];
    const { asked } = await show(
      { 'panel.getView': () => ({ ...story('full'), pinned, lostPins }) },
      'numbers',
    );
    await screen.findByText(
      'Chosen to stand beside tickets, but it has no source at present: Certifications.',
    );
    await screen.findByText((text) => text.includes(words['pin.full']));
    fireEvent.click(screen.getByRole('button', { name: 'Give up: Certifications' }));
    await waitFor(() => expect(asked).toContainEqual(['panel.pin', { id: 'certifications', pinned: false }]));
  });

  it('says the level of an interval in one way', async () => {
    await show({ 'panel.getView': () => story('full') }, 'numbers');
    const box = await screen.findByRole('region', { name: 'Customer satisfaction (CSAT)' });
    const levels = [...(box.textContent ?? '').matchAll(/95\s?%/g)].map(([level]) => level);
    expect(levels.length).toBeGreaterThan(1);
    expect(new Set(levels)).toEqual(
      new Set([new Intl.NumberFormat('en', { style: 'percent' }).format(0.95)]),
    );
  });

  it('gives the numbers as a file that spreadsheets open', async () => {
    const saved: Blob[] = [];
    const make = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved.push(blob as Blob);
      return 'blob:own';
    });
    onTestFinished(() => make.mockRestore());
    await show({ 'panel.getView': () => story('full') }, 'numbers');
    fireEvent.click(await screen.findByText(words['csv.do']));
    const text = (await saved[0]?.text()) ?? '';
    const [head, ...rows] = text
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n');
    expect(head?.split(',').slice(0, 8)).toEqual(['kpi', 'name', 'unit', 'span', 'from', 'to', 'value', 'n']);
    expect(rows[0]).toMatch(
      /^csat,Customer satisfaction \(CSAT\),share,month,2026-10-22T.*Z,2026-11-21T.*Z,0\.83,12,0\.55,0\.95,0\.95,$/,
    );
    expect(rows.filter((row) => row.startsWith('nps,'))[0]).toMatch(/,,3,,,,Too few to say yet\.$/);
    expect(rows.filter((row) => row.includes(',week,')).length).toBe(12 * story('full').kpis.length);
  });

  it('asks again for the period and clock chosen', async () => {
    const { asked } = await show({ 'panel.getView': () => story('full') }, 'numbers');
    fireEvent.click(await screen.findByRole('radio', { name: 'Quarter' }));
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
