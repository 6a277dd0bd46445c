// @vitest-environment happy-dom

import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { openConsole } from './page.ts';

/** The page on which an admin says who is what, and the topics a procedure is recalled by. */

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const ok = (body: unknown) => ({ status: 200, body });
const person = (id: string, name: string) => ({ id, name });
const session = (id: string, of: object, current: boolean) => ({
  ...{ id, person: of, way: 'command', invitedBy: null, device: 'Firefox, Linux' },
  ...{ createdAt: 1, usedAt: 2, endsAt: 3, current },
});
const [ana, mira] = [person('ana', 'Ana Pop'), person('mira', 'Mira Lenz')];
const path = '/v1/console/settings/areas/roles';

const open = (role: 'admin' | 'lead') =>
  openConsole(
    '/console/set-up/access',
    {
      '/v1/console/sessions': ok({
        sessions: [session('1', ana, true), session('2', mira, false)],
        invitable: [],
        people: role === 'admin' ? [ana, mira] : [],
      }),
      [path]: ok({ area: 'roles', source: 'console', number: 3, document: { leads: ['ana'] }, draft: null }),
      [`${path}/draft`]: { status: 204, body: null },
      [`${path}/check`]: ok({ faults: [], warnings: [], changes: [], meanwhile: [] }),
      [`${path}/publish`]: ok({ number: 4, warnings: [] }),
    },
    { role },
  );

const roleOf = (name: string) =>
  screen.findByRole<HTMLSelectElement>('combobox', { name: `Role of ${name}` });

it('says in a sentence who becomes what, and publishes both lists', async () => {
  const { sent } = await open('admin');
  fireEvent.change(await roleOf('Mira Lenz'), { target: { value: 'lead' } });
  await screen.findByText('Mira Lenz becomes a lead.');
  fireEvent.click(await screen.findByRole('button', { name: 'Publish' }));
  await waitFor(() =>
    expect(sent.find((one) => one.path === `${path}/publish`)?.body).toMatchObject({
      ...{ base: 3, document: { leads: ['ana', 'mira'], admins: ['ana'] } },
    }),
  );
});

it('keeps the last admin, and says what to do first', async () => {
  await open('admin');
  fireEvent.change(await roleOf('Ana Pop'), { target: { value: 'agent' } });
  await screen.findByText('Somebody has to remain admin. Make another person admin first.');
  expect((await roleOf('Ana Pop')).value).toBe('admin');
  expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull();
});

it('ends all sessions of another person, and offers that for nobody who is reading', async () => {
  const { sent } = await open('admin');
  const roles = within(await screen.findByRole('region', { name: 'Roles' }));
  fireEvent.click(await roles.findByRole('button', { name: 'Sign out everywhere: Mira Lenz' }));
  await waitFor(() =>
    expect(sent).toContainEqual({ path: '/v1/console/sessions', body: { person: 'mira' } }),
  );
  expect(roles.queryByRole('button', { name: 'Sign out everywhere: Ana Pop' })).toBeNull();
});

it('is not there for a lead', async () => {
  const { asked } = await open('lead');
  await screen.findByRole('region', { name: 'Where you are signed in' });
  expect(screen.queryByRole('region', { name: 'Roles' })).toBeNull();
  expect(asked.map(({ pathname }) => pathname)).not.toContain(path);
});

it('offers a procedure the desk’s own topics, and names one the desk does not have', async () => {
  const areas = '/v1/console/settings/areas';
  const held = { source: 'console', number: 3, draft: null };
  const recall = { words: [], topics: ['mac', 'fax'], lowScore: false };
  const rules = [{ topic: 'mac' }, { topic: 'windows' }, { topic: 'mac' }, {}];
  const { sent } = await openConsole(
    '/console/set-up/procedures',
    {
      [`${areas}/procedures`]: ok({
        ...held,
        area: 'procedures',
        document: { procedures: [{ id: 'fire', name: 'Fire', steps: ['Leave'], recall }] },
      }),
      [`${areas}/rules`]: ok({ ...held, area: 'rules', document: { rules } }),
      [`${areas}/procedures/draft`]: { status: 204, body: null },
      [`${areas}/procedures/check`]: ok({ faults: [], warnings: [], changes: [], meanwhile: [] }),
    },
    { role: 'admin' },
  );
  const named = await screen.findByText(/^Not a topic of this desk/);
  expect(named.textContent).toContain('fax');
  expect(named.textContent).not.toContain('mac');
  const topics = within(screen.getByRole('group', { name: 'Topics of the case', hidden: true }));
  const boxes = topics.getAllByRole<HTMLInputElement>('checkbox', { hidden: true });
  expect(
    boxes.map(({ checked, parentElement }) => [parentElement?.textContent?.replaceAll(/\W/g, ''), checked]),
  ).toEqual([
    ['mac', true],
    ['windows', false],
    ['fax', true],
  ]);
  const [, windows, fax] = boxes;
  if (windows) fireEvent.click(windows);
  if (fax) fireEvent.click(fax);
  await waitFor(() => expect(screen.queryByText(/^Not a topic of this desk/)).toBeNull());
  await waitFor(() =>
    expect(JSON.stringify(sent.filter((one) => one.path.endsWith('/draft')).at(-1)?.body)).toContain(
      '"topics":["mac","windows"]',
    ),
  );
});
