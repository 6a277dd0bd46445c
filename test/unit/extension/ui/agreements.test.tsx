// @vitest-environment happy-dom

import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LeadTargetCommand } from '../../../../extension/messages/lead.ts';
import type { PanelView } from '../../../../extension/messages/panel.ts';
import type { CommandResult, TargetCommand } from '../../../../extension/messages/targets.ts';
import { LeadTargets } from '../../../../extension/ui/lead/lead-targets.tsx';
import { Panel } from '../../../../extension/ui/panel/panel.tsx';
import { panelState } from '../../../../extension/ui/panel/panel-state.ts';
import type { Tab } from '../../../../extension/ui/panel/place.ts';
import { Agreements } from '../../../../extension/ui/targets/agreements.tsx';
import { agentLanguages } from '../../../../shared/locales/agents.ts';
import { leadTargets, options, panels, past } from '../../../fixtures/stories/views.ts';
import { testBrowser } from '../browser.ts';
import { fakeRuntime } from './fake-runtime.ts';

afterEach(cleanup);

const words = agentLanguages.en;
const l10n = { locale: 'en', words };
const standing = options['paired']?.agreements ?? [];

function show(onCommand: (command: TargetCommand) => Promise<CommandResult> = async () => ({ ok: true })) {
  const asked = vi.fn(onCommand);
  render(
    <Agreements
      id="a"
      agreements={standing}
      past={past}
      unsourced={[]}
      propose
      onCommand={asked}
      {...l10n}
    />,
  );
  return asked;
}
const row = (text: RegExp) => within(screen.getByText(text).closest('li') ?? document.body);
const button = (scope: Pick<typeof screen, 'getByRole'>, name: string) => scope.getByRole('button', { name });

describe('targets between agent and lead', () => {
  it('are accepted, declined, taken back or ended by their own buttons, which say what they are about', async () => {
    const asked = show();
    const theirs = row(/85% per month/);
    fireEvent.click(button(theirs, words['agree.accept']));
    await waitFor(() => expect(asked).toHaveBeenLastCalledWith({ id: 'a1', step: 'accept' }));
    expect(await screen.findByText(words['agree.done'])).toBeTruthy();
    fireEvent.click(button(theirs, words['agree.decline']));
    await waitFor(() => expect(asked).toHaveBeenLastCalledWith({ id: 'a1', step: 'decline' }));
    const accept = button(theirs, words['agree.accept']);
    expect(document.getElementById(accept.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      '85%',
    );
    expect(button(row(/^Reply time: 2/), words['agree.end'])).toBeTruthy();
    expect(button(row(/90% per month/), words['agree.take back'])).toBeTruthy();
    expect(row(/Mac certification/).queryByRole('button')).toBeNull();
  });

  it('are refused on a bare volume, with what to take instead one press away', async () => {
    const asked = show();
    const what = screen.getAllByLabelText(words['aim.what']).at(-1) as HTMLSelectElement;
    const form = within(what.closest('form') ?? document.body);
    fireEvent.change(what, { target: { value: 'volume-solved' } });
    expect((await form.findByRole('alert')).textContent).toContain(words['aim.volume']);
    fireEvent.submit(what.closest('form') ?? document.body);
    fireEvent.click(button(form, 'First contact resolution'));
    await waitFor(() => expect(form.queryByRole('alert')).toBeNull());
    expect(what.value).toBe('first-contact-resolution');
    expect(form.getByLabelText(words['target.value'])).toBeTruthy();
    expect(asked).not.toHaveBeenCalled();
  });

  it('are answered with another, which declines the one before', async () => {
    const asked = show();
    const theirs = row(/85% per month/);
    fireEvent.input(theirs.getByLabelText('Target'), { target: { value: '80' } });
    fireEvent.click(button(theirs, words['agree.propose']));
    await waitFor(() => expect(asked).toHaveBeenCalledOnce());
    expect(asked.mock.lastCall?.[0]).toMatchObject({
      propose: { kind: 'number', kpi: 'csat', value: 0.8, per: 'month', guard: null },
      insteadOf: 'a1',
    });
  });

  it('proposed again after a silence are the same proposal, and another one once they say something else', async () => {
    const asked = show(async () => ({ ok: false, text: words['agree.silent'] }));
    const theirs = row(/85% per month/);
    const propose = async (value: string, times: number) => {
      fireEvent.input(theirs.getByLabelText('Target'), { target: { value } });
      fireEvent.click(button(theirs, words['agree.propose']));
      await waitFor(() => expect(asked).toHaveBeenCalledTimes(times));
      await screen.findByText(words['agree.silent']);
      return asked.mock.lastCall?.[0].id;
    };
    const first = await propose('80', 1);
    expect(await propose('80', 2)).toBe(first);
    expect(await propose('81', 3)).not.toBe(first);
  });
});

describe('setting a target', () => {
  const form = () => within(screen.getByText(words['agree.new']).closest('details') ?? document.body);

  it('says while typing whether it is within the agent’s own reach', async () => {
    show();
    fireEvent.input(form().getByLabelText('Target'), { target: { value: '99' } });
    // Type 7 quartiles of .78, .81, .86, .88: .8025 and .865.
    await form().findByText('Beyond what you usually reach (80% – 87%): a stretch');
    fireEvent.input(form().getByLabelText('Target'), { target: { value: '70' } });
    await form().findByText(/easily met$/);
    fireEvent.input(form().getByLabelText('Period'), { target: { value: 'quarter' } });
    await form().findByText('Your past is too short to say');
  });

  it('on speed needs what quality keeps meanwhile, and is refused by name without', async () => {
    const asked = show();
    fireEvent.change(form().getByLabelText(words['aim.what']), { target: { value: 'agent-reply-clock' } });
    const guard = await form().findByLabelText('while this keeps: Customer satisfaction (CSAT)');
    fireEvent.input(form().getByLabelText('Target'), { target: { value: '2' } });
    fireEvent.click(button(form(), words['agree.propose']));
    expect((await form().findByRole('alert')).textContent).toContain('Customer satisfaction (CSAT)');
    fireEvent.input(guard, { target: { value: '850' } });
    fireEvent.click(button(form(), words['agree.propose']));
    expect((await form().findByRole('alert')).textContent).toContain('Customer satisfaction (CSAT)');
    expect(asked).not.toHaveBeenCalled();
    fireEvent.input(guard, { target: { value: '85' } });
    fireEvent.click(button(form(), words['agree.propose']));
    await waitFor(() => expect(asked).toHaveBeenCalledOnce());
    expect(asked.mock.lastCall?.[0]).toMatchObject({
      propose: { kpi: 'agent-reply-clock', value: 7200, guard: 0.85 },
    });
  });

  it('of a milestone takes a name and a day to come, to its end', async () => {
    const asked = show();
    fireEvent.change(form().getByLabelText(words['aim.what']), { target: { value: 'milestone' } });
    const name = await form().findByLabelText(words['milestone.name']);
    const propose = () => fireEvent.click(button(form(), words['agree.propose']));
    propose();
    expect((await form().findByRole('alert')).textContent).toBe(words['aim.bad name']);
    fireEvent.input(name, { target: { value: ' Mac ' } });
    fireEvent.input(form().getByLabelText(words['milestone.by']), { target: { value: '2020-01-01' } });
    propose();
    await form().findByText(words['aim.bad day']);
    fireEvent.input(form().getByLabelText(words['milestone.by']), { target: { value: '2099-06-30' } });
    propose();
    await waitFor(() => expect(asked).toHaveBeenCalledOnce());
    const by = Temporal.PlainDate.from('2099-07-01').toZonedDateTime(Temporal.Now.timeZoneId());
    expect(asked.mock.lastCall?.[0]).toMatchObject({
      propose: { kind: 'milestone', name: 'Mac', by: by.epochMilliseconds - 1 },
    });
  });
});

describe('the side panel', () => {
  async function panel(tab: Tab) {
    history.replaceState(null, '', `#${tab}`);
    const runtime = fakeRuntime({
      'panel.getView': () => panels['aimed'],
      'panel.runTarget': () => ({ ok: true }),
    });
    testBrowser.current = runtime.browser;
    const state = panelState();
    const { container } = render(<Panel state={state} fallback={l10n} onOptions={() => undefined} />);
    await state.load();
    await screen.findByText(words['milestone.title']);
    return { ...runtime, container };
  }
  const aimed: PanelView | undefined = panels['aimed'];

  it('tells progress, pace and reach of a target in words, and its periods as a picture and a table', async () => {
    await panel('numbers');
    const box = within(screen.getByRole('region', { name: 'Customer satisfaction (CSAT)' }));
    const aim = aimed?.kpis.find(({ id }) => id === 'csat')?.aim;
    for (const text of [aim?.soFar, aim?.pace.text, aim?.reach])
      expect(box.getByText(text ?? '?')).toBeTruthy();
    expect(box.getByRole('img', { name: /against the target 85%/ }).querySelector('.goal')).not.toBeNull();
    const rows = box
      .getByRole('table', { name: new RegExp(words['aim.history']) })
      .querySelectorAll('tbody tr');
    expect([...rows].map((one) => one.querySelector('th')?.textContent)).toEqual(
      ['Jun', 'Jul', 'Aug', 'Sep', 'Oct'].map((month) => `${month} 2026`),
    );
  });

  it('links the tickets whose bad ratings are to be looked at together', async () => {
    await panel('numbers');
    const review = screen.getByText('2 ratings with several participants are to be looked at together');
    expect(review.closest('details')?.querySelectorAll('li')).toHaveLength(2);
  });

  it('answers a proposal and marks a milestone', async () => {
    const { asked } = await panel('growing');
    fireEvent.click(screen.getByRole('button', { name: words['agree.accept'] }));
    await waitFor(() => expect(asked).toContainEqual(['panel.runTarget', { id: 'a1', step: 'accept' }]));
    fireEvent.click(screen.getByRole('button', { name: 'Mark as reached: Mac certification' }));
    await waitFor(() => expect(asked).toContainEqual(['panel.markMilestone', { id: 'm1', reached: true }]));
  });
});

describe('the lead’s targets', () => {
  it('stand by agent in the desk’s order, say outside that one waits, and are proposed to that agent', async () => {
    const asked: unknown[] = [];
    const onCommand = async (command: LeadTargetCommand) => {
      asked.push(command);
      return { ok: true } as const;
    };
    const { container } = render(
      <LeadTargets targets={leadTargets} unsourced={['quality-score']} onCommand={onCommand} {...l10n} />,
    );
    await screen.findByText(/María/);
    const people = [...container.querySelectorAll<HTMLDetailsElement>('section > details')];
    expect(people.map((one) => one.querySelector('summary')?.textContent)).toEqual([
      `María · ${words['agree.theirs']}`,
      'Wim van der Berg',
    ]);
    people[1]?.setAttribute('open', '');
    people[1]?.dispatchEvent(new Event('toggle'));
    await waitFor(() => expect(container.querySelector('option[value=csat]')).not.toBeNull());
    expect(container.querySelector('option[value=quality-score]')).toBeNull();
    const wim = people[1] ?? expect.unreachable();
    wim.open = true;
    fireEvent(wim, new Event('toggle'));
    await within(wim).findByText(words['agree.none']);
    fireEvent.input(within(wim).getByLabelText('Target'), { target: { value: '80' } });
    fireEvent.click(button(within(wim), words['agree.propose']));
    await waitFor(() =>
      expect(asked).toContainEqual({ agent: 'wim', command: expect.objectContaining({ insteadOf: null }) }),
    );
  });
});
