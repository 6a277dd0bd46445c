// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { LeadReview } from '../../../../extension/ui/lead/lead-review.tsx';
import { Reviews } from '../../../../extension/ui/reviews/reviews.tsx';
import { agentLanguages } from '../../../../shared/locales/agents.ts';
import type { ReviewCase } from '../../../../shared/protocol/console/quality.ts';
import type { Review } from '../../../../shared/protocol/quality.ts';

afterEach(cleanup);
const l10n = { words: agentLanguages.en, locale: 'en' };
const line = { id: 'right', name: 'The answer is right', weight: 3, critical: true, mark: 'no' } as const;
const review: Review = {
  ...{ id: '01a1ffd5-e5c8-7000-8000-00000000000b', at: 1_795_000_000_000, by: 'Victor', criteria: 1 },
  ...{
    lines: [line],
    strength: 'Asked first.',
    words: '',
    score: 0,
    answer: null,
    appeal: null,
    outcome: null,
  },
};
const ticket = { id: '7', subject: null, url: 'https://desk.test/7' };

test('a review says the strength before the marks; it is answered in words, and appealed once', async () => {
  const onSay = vi.fn(async () => ({ ok: true }) as const);
  const shown = { reviews: [{ review, ticket }], reviewedFor: [], onSay, ...l10n };
  const { rerender, container } = render(<Reviews {...shown} />);
  const text = container.textContent ?? '';
  expect(text.indexOf('Asked first.')).toBeLessThan(text.indexOf('The answer is right'));
  fireEvent.click(screen.getByRole('button', { name: 'Answer' }));
  await screen.findByText('Write a few words first.');
  expect(onSay).not.toHaveBeenCalled();
  const words = screen.getByLabelText<HTMLTextAreaElement>('What do you say to it?');
  words.value = 'Please look at the log.';
  fireEvent.click(screen.getByRole('button', { name: 'Appeal' }));
  await waitFor(() => expect(onSay).toHaveBeenCalledWith(review.id, 'Please look at the log.', true));
  const appeal = { text: 'Please look at the log.', at: 1_795_000_100_000 };
  rerender(<Reviews {...shown} reviews={[{ review: { ...review, appeal }, ticket }]} />);
  expect(screen.queryByRole('button', { name: 'Appeal' })).toBeNull();
  const outcome = {
    ...{ at: 1_795_000_200_000, by: 'Mira', kept: false, words: 'The log says so.', score: 100 },
    lines: [{ ...line, mark: 'yes' as const }],
  };
  rerender(<Reviews {...shown} reviews={[{ review: { ...review, appeal, outcome }, ticket }]} />);
  expect(container.textContent).toContain('0 of 100');
  expect(container.textContent).toContain('100 of 100');
});

test('words typed while others are under way stay', async () => {
  const { promise, resolve } = Promise.withResolvers<{ ok: true }>();
  render(<Reviews reviews={[{ review, ticket }]} reviewedFor={[]} onSay={() => promise} {...l10n} />);
  const words = screen.getByLabelText<HTMLTextAreaElement>('What do you say to it?');
  words.value = 'The cause was on their side.';
  fireEvent.click(screen.getByRole('button', { name: 'Answer' }));
  words.value = 'Please look at the log.';
  resolve({ ok: true });
  await screen.findByText('Sent.');
  expect(words.value).toBe('Please look at the log.');
});

test('a lead reviews the ticket in front of them: every criterion, and a strength first', async () => {
  const found = {
    ...{ session: 's1.aaaaaaaaaaaaaaaaaaaaaaaa', standing: 'review', ticket: { helpdesk: 'rt', id: '7' } },
    criteria: { version: 2, criteria: [{ ...line, help: '' }] },
  } as unknown as ReviewCase;
  const onSend = vi.fn(async () => ({ ok: true }) as const);
  render(<LeadReview onFind={async () => ({ ok: true, found })} onSend={onSend} {...l10n} />);
  fireEvent.click(screen.getByRole('button', { name: 'Review this ticket' }));
  const send = await screen.findByRole('button', { name: 'Send the review' });
  fireEvent.click(send);
  await screen.findByText(/^Something is missing/);
  screen.getByLabelText<HTMLTextAreaElement>('First: what was done well').value = 'Asked first.';
  fireEvent.click(screen.getByRole('radio', { name: 'Partly' }));
  fireEvent.click(send);
  await screen.findByText(/^The review is sent/);
  expect(onSend).toHaveBeenCalledWith(
    found.session,
    expect.objectContaining({ criteria: 2, marks: { right: 'partly' }, strength: 'Asked first.' }),
  );
});
