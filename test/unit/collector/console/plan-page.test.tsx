// @vitest-environment happy-dom

import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { TeamPlanNow } from '../../../../shared/protocol/console/team-plan.ts';
import { type Answers, openConsole } from './page.ts';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const FOUND: TeamPlanNow = {
  ...{ zone: 'Europe/Madrid', version: 0, versions: [], draft: null, kpis: [] },
  plan: { purpose: '', targets: [], reviews: [] },
};
const NONE = { status: 204, body: null };

const openPlan = (over: Answers) =>
  openConsole('/console/team/plan', {
    '/v1/console/team/plan/progress': { status: 200, body: { targets: [] } },
    ...over,
  });

const write = async (text: string): Promise<void> => {
  const field = await screen.findByRole('textbox', { name: 'What we are here for' });
  fireEvent.input(field, { target: { value: text } });
};

/** What stands on the page as trouble, joined: each place for it is there, empty, before there is any. */
const trouble = (): string =>
  screen
    .getAllByRole('alert')
    .map(({ textContent }) => textContent)
    .join('');

it('opens with what was typed while the collector could not be reached, and sends it', async () => {
  const former = await openPlan({ '/v1/console/team/plan': { status: 200, body: FOUND } });
  fireEvent.click(await screen.findByRole('button', { name: 'Change the plan' }));
  await write('Nobody asks twice.');
  await waitFor(() => expect(trouble()).toMatch(/cannot be reached/), { timeout: 10_000 });
  // Leaving, it is tried once more.
  const tried = former.sent.length;
  cleanup();
  await waitFor(() => expect(former.sent).toHaveLength(tried + 1));

  const { sent } = await openPlan({
    '/v1/console/team/plan': { status: 200, body: FOUND },
    '/v1/console/team/plan/draft': NONE,
  });
  expect(await screen.findByDisplayValue('Nobody asks twice.')).toBeDefined();
  await waitFor(
    () =>
      expect(sent).toEqual([
        {
          path: '/v1/console/team/plan/draft',
          body: { base: 0, plan: { ...FOUND.plan, purpose: 'Nobody asks twice.' } },
        },
      ]),
    { timeout: 10_000 },
  );
  expect(trouble()).toBe('');
});

it('says no longer that it could not be published once the draft is kept', async () => {
  const { answers } = await openPlan({
    '/v1/console/team/plan': { status: 200, body: FOUND },
    '/v1/console/team/plan/draft': NONE,
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Change the plan' }));
  await write('Nobody asks twice.');
  answers['/v1/console/team/plan'] = undefined;
  fireEvent.click(screen.getByRole('button', { name: 'Publish' }));
  await waitFor(() => expect(trouble()).toMatch(/cannot be reached/), { timeout: 10_000 });
  await write('Nobody has to ask twice.');
  await waitFor(() => expect(trouble()).toBe(''), { timeout: 10_000 });
});
