// @vitest-environment happy-dom

import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { openConsole } from './page.ts';
import { RESULTS } from './sample.ts';

afterEach(cleanup);

const PERIOD = 'from=2026-10-31&to=2026-11-29';
const section = (name: string | RegExp) => within(screen.getByRole('region', { name }));
const heading = () => screen.findByRole('heading', { level: 1 });
const [csat, nps] = RESULTS.kinds;
if (!csat || !nps) throw new Error('The sample has two kinds.');

describe('the filter', () => {
  it('is said back in a sentence, with how many answers it chooses', async () => {
    await openConsole(`/console/results?queue=mac,windows&${PERIOD}`);
    await waitFor(async () =>
      expect((await heading()).textContent).toBe('Mac and Windows, last 30 days, 214 answers'),
    );
  });

  it('stands in the address: a chip takes a part out, the back button brings it again', async () => {
    await openConsole(`/console/results?queue=mac&low=1`);
    fireEvent.click(await screen.findByRole('button', { name: 'Take out: Mac' }));
    expect(location.search).toBe('?low=1');
    history.back();
    await waitFor(() => expect(location.search).toBe('?queue=mac&low=1'));
    await screen.findByRole('button', { name: 'Take out: Mac' });
  });

  it('asks the collector for the days it names, and for the whole period to choose from', async () => {
    const { asked } = await openConsole(`/console/results?queue=mac`);
    await heading();
    const queries = asked
      .filter(({ pathname }) => pathname === '/v1/console/results')
      .map(({ search }) => search);
    expect(queries).toEqual([`?${PERIOD}&queue=mac&week=7`, `?${PERIOD}&week=7`]);
  });

  it('opens a menu that Escape closes, with the focus back on its button', async () => {
    await openConsole('/console/results');
    const box = await screen.findByRole('checkbox', { name: /^Mac/, hidden: true });
    const menu = box.closest('details');
    if (menu) menu.open = true;
    box.focus();
    await waitFor(() => {
      fireEvent.keyDown(box, { key: 'Escape' });
      expect(menu?.open).toBe(false);
    });
    expect(document.activeElement).toBe(menu?.querySelector('summary'));
  });

  it('says the period in words and steps by its own length', async () => {
    await openConsole(`/console/results?from=2026-10-01&to=2026-10-31`);
    await screen.findByText(/last month/, { selector: 'h1' });
    fireEvent.click(screen.getByRole('button', { name: /Go back/ }));
    expect(location.search).toBe('?from=2026-09-01&to=2026-09-30');
  });
});

describe('the figure', () => {
  it('says value, interval and n in words, and a change only where there may be one', async () => {
    await openConsole('/console/results');
    const shown = within(await screen.findByRole('region', { name: 'Satisfaction' }));
    shown.getByText('78%');
    shown.getByText('between 72 and 83 of 100, from 214 answers');
    shown.getByText(/Higher than 69% in .*: more than chance alone would bring/);
    fireEvent.click(screen.getByRole('button', { name: /Would recommend/ }));
    const other = within(await screen.findByRole('region', { name: 'Would recommend' }));
    other.getByText('+31');
    other.getByText('Above 0 is good: more recommend you than not.');
    other.getByText(/\+26 in .*: a difference chance alone could bring/);
    expect(other.queryByText(/Higher|Lower/)).toBeNull();
  });

  it.each([
    [-12, /Below 0/],
    [31, /Above 0 is good/],
    [51, /Above 50 is excellent/],
  ])('reads an NPS of %i in words', async (value, words) => {
    const body = { ...RESULTS, kinds: [{ ...nps, value }] };
    await openConsole('/console/results', { '/v1/console/results': { status: 200, body } });
    await screen.findByText(words);
  });

  it('is not made of too few answers, and says so', async () => {
    const few = { ...csat, value: null, n: 3, interval: null, notEnough: 'too-few' as const };
    await openConsole('/console/results', {
      '/v1/console/results': { status: 200, body: { ...RESULTS, kinds: [few] } },
    });
    await screen.findByText('3 answers say too little for a figure');
  });
});

describe('every chart', () => {
  it('has its table one press away, with the same figures', async () => {
    await openConsole('/console/results');
    fireEvent.click(await screen.findByRole('button', { name: 'As table: By week' }));
    const rows = section('By week')
      .getAllByRole('row')
      .map((row) => [...row.children].map(({ textContent }) => textContent));
    expect(rows[0]).toEqual(['Period', 'Value', '95% interval', 'Answers']);
    expect(rows.at(-1)?.slice(1)).toEqual(['83%', '70 to 91', '47']);
    expect(rows[1]?.slice(1)).toEqual(['–', '–', '4']);
  });

  it('says in a sentence what it draws', async () => {
    await openConsole('/console/results');
    await screen.findByText(
      /^From 71% \(.*\) to 83% \(.*\); lowest 71%, highest 83%\. One part has too few answers\.$/,
    );
    screen.getByText('Most often Very satisfied: 51% of 214 answers.');
  });

  it('leads to the answers behind a bar', async () => {
    await openConsole('/console/results?queue=mac');
    const link = await screen.findByRole('link', { name: 'Very dissatisfied 12 6%' });
    expect(link.getAttribute('href')).toBe('/console/results/answers?queue=mac&kind=csat&score=1');
  });

  it('is mirrored where people read from the right', async () => {
    const { container, unmount } = await openConsole('/console/results');
    await screen.findByRole('region', { name: 'Satisfaction' });
    const ltr = container.querySelector('.trend circle')?.getAttribute('cx');
    unmount();
    const { container: mirrored } = await openConsole('/console/results', {}, { language: 'ar' });
    await screen.findByRole('region', { name: 'الرضا' });
    expect(document.documentElement.dir).toBe('rtl');
    expect(Number(mirrored.querySelector('.trend circle')?.getAttribute('cx'))).toBeCloseTo(
      640 - Number(ltr),
      1,
    );
  });
});

it('parts follow the desk’s answers, never the score, and a press filters by one', async () => {
  await openConsole('/console/results');
  await screen.findByRole('region', { name: 'Satisfaction' });
  const table = within(screen.getAllByRole('table')[0] as HTMLElement);
  expect(table.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([
    'General',
    'Mac',
    'Windows',
    'no queue',
  ]);
  fireEvent.click(table.getByRole('button', { name: 'Mac' }));
  expect(location.search).toBe('?queue=mac');
});

it('an empty page says why and has the one step that fills it', async () => {
  const body = { ...RESULTS, answered: 0, kinds: [] };
  await openConsole('/console/results?queue=mac', { '/v1/console/results': { status: 200, body } });
  await screen.findByText('No answer fits this filter');
  fireEvent.click(screen.getAllByRole('button', { name: 'Clear the filter' }).at(-1) as HTMLElement);
  await screen.findByText('No answers in these days');
  fireEvent.click(screen.getByRole('button', { name: 'Show the last 90 days' }));
  expect(location.search).toBe('?from=2026-09-01&to=2026-11-29');
});

it('the network gone: it says so, what was read stays, and the filter with it', async () => {
  const { answers } = await openConsole('/console/results');
  await screen.findByText('78%', { selector: '.headline .value' });
  answers['/v1/console/results'] = undefined;
  fireEvent.click(screen.getByRole('checkbox', { name: 'Low scores only' }));
  await screen.findByText('The server cannot be reached');
  screen.getByText('78%', { selector: '.headline .value' });
  expect(location.search).toBe('?low=1');
});

it('signed out meanwhile: the sign-in page, and after it the same page with its filter', async () => {
  const { answers } = await openConsole('/console/results?low=1');
  await screen.findByText('78%', { selector: '.headline .value' });
  answers['/v1/console/results'] = { status: 401, body: { name: 'unauthorized', detail: 'Sign in.' } };
  fireEvent.click(screen.getByRole('button', { name: /Go back/ }));
  await screen.findByText('You have been signed out');
  answers['/v1/console/results'] = { status: 200, body: RESULTS };
  answers['/v1/console/sign-in'] = answers['/v1/console/me'];
  fireEvent.input(screen.getByLabelText(/One-time code/), { target: { value: 'ABCD-EFGH' } });
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await screen.findByText('78%', { selector: '.headline .value' });
  expect(location.search).toContain('low=1');
});

it('who has no right to results has no such page', async () => {
  await openConsole('/console/results', {}, { role: 'agent' });
  await screen.findByRole('heading', { name: 'There is no such page' });
  expect(screen.queryByRole('link', { name: 'Results' })).toBeNull();
});
