import { render } from '@testing-library/preact';
import { h } from 'preact';
import { onTestFinished, vi } from 'vitest';
import { App } from '../../../../collector/console/app.tsx';
import { startSession } from '../../../../collector/console/client/session.ts';
import { chooseLanguage, type Language } from '../../../../collector/console/kit/language.ts';
import { followAddress, go } from '../../../../collector/console/kit/router.ts';
import type { ConsoleMe } from '../../../../shared/protocol/console/access.ts';
import { ROLES, type Role } from '../../../../shared/protocol/roles.ts';
import { ANSWERS, IN_FULL, LOW_SCORES, NOON, NOW, RESULTS } from './sample.ts';

/** What the collector answers, by path; a test changes what it is about. Undefined: it cannot be reached. */
export type Answers = Record<string, { readonly status: number; readonly body: unknown } | undefined>;

const ok = (body: unknown) => ({ status: 200, body });

const meAs = (role: Role): ConsoleMe => ({
  ...{ id: 'ana', name: 'Ana Pop', role, rights: [...ROLES[role]] },
  ...{ language: 'en', company: 'Northlight', zone: 'Europe/Madrid' },
});

/** The console's page as it stands at `address`, before a collector that says these answers. */
export async function openConsole(
  address: string,
  over: Answers = {},
  { language = 'en', role = 'lead' }: { readonly language?: Language; readonly role?: Role } = {},
) {
  const asked: URL[] = [];
  const answers: Answers = {
    '/v1/console/me': ok(meAs(role)),
    '/v1/console/results': ok(RESULTS),
    '/v1/console/answers': ok({ zone: 'Europe/Madrid', answers: ANSWERS, next: null }),
    '/v1/console/answers/2': ok(IN_FULL),
    '/v1/console/low-scores': ok(LOW_SCORES),
    '/v1/console/now': ok(NOW),
    ...over,
  };
  const sent: { readonly path: string; readonly body: unknown }[] = [];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    const url = new URL(address, location.href);
    asked.push(url);
    if (init.method === 'POST') sent.push({ path: url.pathname, body: JSON.parse(String(init.body)) });
    const answer = answers[url.pathname];
    if (answer === undefined) throw new TypeError('Failed to fetch');
    return answer.status === 204
      ? new Response(null, { status: 204 })
      : new Response(JSON.stringify(answer.body), { status: answer.status });
  });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
  vi.setSystemTime(NOON);
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
  history.replaceState(null, '', address);
  followAddress();
  await chooseLanguage(language);
  await startSession();
  const view = render(h(App, { code: null }));
  return { ...view, answers, asked, sent, go };
}
