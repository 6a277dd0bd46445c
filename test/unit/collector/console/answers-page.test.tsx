// @vitest-environment happy-dom

import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { openConsole } from './page.ts';
import { ANSWERS, IN_FULL } from './sample.ts';

afterEach(cleanup);

const list = async () => within(await screen.findByRole('list', { name: 'Answers' }));

describe('the list of answers', () => {
  it('shows score, words in their own language and direction, where they came from, and nobody’s name', async () => {
    await openConsole('/console/results/answers');
    const lines = (await list()).getAllByRole('listitem');
    expect(lines).toHaveLength(ANSWERS.length);
    const spanish = within(lines[1] as HTMLElement);
    expect(lines[1]?.querySelector('blockquote')?.lang).toBe('es');
    spanish.getByText('1 of 5');
    spanish.getByText(/General · sign-in · Ticket · Spanish/);
    spanish.getByText(/waits for somebody, was due 2 hours ago/);
    expect((await list()).queryByText(/Victor|Wim/)).toBeNull();
  });

  it('marks what was looked for, and keeps the words in the address', async () => {
    const hit = { ...ANSWERS[0], marks: [[4, 9]] };
    const { asked } = await openConsole('/console/results/answers', {
      '/v1/console/answers': { status: 200, body: { zone: 'UTC', answers: [hit], next: null } },
    });
    await list();
    fireEvent.input(screen.getByLabelText('Search in comments'), { target: { value: 'found' } });
    fireEvent.click(screen.getByRole('button', { name: 'Search' }));
    expect(location.search).toBe('?words=found');
    await waitFor(() => expect(asked.at(-1)?.searchParams.get('words')).toBe('found'));
    expect((await list()).getByText('found').tagName).toBe('MARK');
  });

  it('goes on from where the page before ended', async () => {
    const { asked, answers } = await openConsole('/console/results/answers', {
      '/v1/console/answers': { status: 200, body: { zone: 'UTC', answers: ANSWERS.slice(0, 2), next: '2' } },
    });
    expect((await list()).getAllByRole('listitem')).toHaveLength(2);
    answers['/v1/console/answers'] = {
      status: 200,
      body: { zone: 'UTC', answers: ANSWERS.slice(2), next: null },
    };
    fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(async () => expect((await list()).getAllByRole('listitem')).toHaveLength(6));
    expect(asked.at(-1)?.searchParams.get('after')).toBe('2');
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('exports the same filter', async () => {
    await openConsole('/console/results/answers?queue=mac');
    const link = await screen.findByRole('link', { name: 'Answers, CSV' });
    expect(link.getAttribute('href')).toBe(
      '/v1/console/export/answers.csv?from=2026-10-31&to=2026-11-29&queue=mac',
    );
  });
});

describe('one answer', () => {
  it('opens with the session behind it, by an address of its own, and says that it is logged', async () => {
    await openConsole('/console/results/answers?answer=2');
    await screen.findByText('Helped: Victor Sanz and Ana Pop');
    screen.getByText('Ana Pop handed it up (to tier 2)');
    screen.getByText('Móvil');
    screen.getByText('That you read this is logged; those who helped can see it.');
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(location.search).toBe(''));
  });

  it('is taken up and done with a note', async () => {
    const { answers, sent } = await openConsole('/console/results/answers?answer=2', {
      '/v1/console/answers/2/handling': { status: 200, body: IN_FULL.answer.handling },
    });
    fireEvent.input(await screen.findByLabelText(/^Note/), { target: { value: 'Called her, refunded.' } });
    answers['/v1/console/answers/2'] = {
      status: 200,
      body: {
        ...IN_FULL,
        answer: {
          ...IN_FULL.answer,
          handling: {
            state: 'done',
            owner: 'Ana Pop',
            mine: true,
            note: 'Called her, refunded.',
            dueAt: null,
            changedAt: 1,
          },
        },
      },
    };
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    await screen.findByText('done by me');
    expect(sent).toEqual([
      {
        path: '/v1/console/answers/2/handling',
        body: { state: 'done', note: 'Called her, refunded.' },
      },
    ]);
  });

  it('keeps what was typed when it cannot be sent', async () => {
    await openConsole('/console/results/answers?answer=2', { '/v1/console/answers/2/handling': undefined });
    const note = (await screen.findByLabelText(/^Note/)) as HTMLTextAreaElement;
    fireEvent.input(note, { target: { value: 'Calls at five' } });
    fireEvent.click(screen.getByRole('button', { name: 'I take it up' }));
    await screen.findByText(/what you typed is still here/);
    expect(note.value).toBe('Calls at five');
  });
});
