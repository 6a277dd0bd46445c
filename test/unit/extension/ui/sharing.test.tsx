// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Shared } from '../../../../extension/messages/panel.ts';
import type { CommandResult } from '../../../../extension/messages/targets.ts';
import { Sharing } from '../../../../extension/ui/panel/sharing.tsx';
import { agentLanguages } from '../../../../shared/locales/agents.ts';

const words = agentLanguages.en;
const tickets = [
  { id: '7', subject: 'Printer' },
  { id: '3', subject: null },
];

function show(told: CommandResult = { ok: true }) {
  const shared = vi.fn<(shared: Shared) => Promise<CommandResult>>(async () => told);
  const sharersOf = vi.fn(async (ticket: string) =>
    ticket === '3'
      ? { above: [], colleagues: [] }
      : { above: [{ name: 'Experts', tier: 2 }], colleagues: [{ id: 'wim', name: 'Wim' }] },
  );
  const view = render(
    <Sharing tickets={tickets} sharersOf={sharersOf} onShare={shared} locale="en" words={words} />,
  );
  const box = view.container.querySelector('details');
  box?.setAttribute('open', '');
  box?.dispatchEvent(new Event('toggle'));
  return { shared, sharersOf, ...view };
}
const write = async (text: string) =>
  fireEvent.input(await screen.findByLabelText(words['share.note']), { target: { value: text } });

afterEach(cleanup);

describe('sharing a case', () => {
  it('hands up to the nearest tier first, and says what was done', async () => {
    const { shared } = show();
    await write('Tried a restart.');
    fireEvent.click(screen.getByRole('button', { name: words['share.do up'] }));
    expect(await screen.findByText(/^Ticket 7 handed to Experts \(tier 2\)/)).toBeTruthy();
    expect(shared.mock.calls).toEqual([
      [{ ticket: '7', with: { queue: 'Experts' }, note: 'Tried a restart.' }],
    ]);
    expect(screen.getByLabelText<HTMLTextAreaElement>(words['share.note']).value).toBe('');
  });

  it('brings a colleague in', async () => {
    const { shared } = show();
    await write('Is this the known fault?');
    fireEvent.change(screen.getByLabelText(words['share.with']), { target: { value: 'colleague wim' } });
    fireEvent.click(await screen.findByRole('button', { name: words['share.do in'] }));
    expect(await screen.findByText(/^Wim is asked into ticket 7/)).toBeTruthy();
    expect(shared.mock.calls[0]?.[0].with).toEqual({ colleague: 'wim' });
  });

  it('asks for the note, without which a hand-over is not complete', async () => {
    const { shared } = show();
    await write('   ');
    fireEvent.click(screen.getByRole('button', { name: words['share.do up'] }));
    expect(await screen.findByText(words['share.no note'])).toBeTruthy();
    expect(shared).not.toHaveBeenCalled();
  });

  it('keeps the note when the helpdesk refuses, and says so', async () => {
    show({ ok: false, text: words['share.refused'] });
    await write('Tried a restart.');
    fireEvent.click(screen.getByRole('button', { name: words['share.do up'] }));
    expect(await screen.findByText(words['share.refused'])).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>(words['share.note']).value).toBe('Tried a restart.');
  });

  it('says when there is nobody to share a ticket with', async () => {
    const { sharersOf } = show();
    await screen.findByLabelText(words['share.note']);
    fireEvent.change(screen.getByLabelText(words['share.ticket']), { target: { value: '3' } });
    expect(await screen.findByText(words['share.nobody'])).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('button')).toBeNull());
    expect(sharersOf).toHaveBeenLastCalledWith('3');
  });

  it('is not there without a ticket to share', () => {
    const { container } = render(
      <Sharing
        tickets={[]}
        sharersOf={async () => ({ above: [], colleagues: [] })}
        onShare={async () => ({ ok: true })}
        locale="en"
        words={words}
      />,
    );
    expect(container.textContent).toBe('');
  });
});
