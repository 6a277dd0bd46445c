// @vitest-environment happy-dom

import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Settings } from '../../../../extension/messages/options.ts';
import { Options } from '../../../../extension/ui/options/options.tsx';
import { optionsState, originOf } from '../../../../extension/ui/options/options-state.ts';
import { agentLanguages } from '../../../../shared/locales/agents.ts';
import { options } from '../../../fixtures/stories/views.ts';
import { testBrowser } from '../browser.ts';
import { fakeRuntime } from './fake-runtime.ts';

const words = agentLanguages.en;
const story = (name: string): Settings => {
  const settings = options[name];
  if (!settings) throw new Error(`No story ${name}`);
  return settings;
};

async function show(name: string, answers: Parameters<typeof fakeRuntime>[0] = {}) {
  const runtime = fakeRuntime({ 'options.getSettings': () => story(name), ...answers });
  testBrowser.current = runtime.browser;
  const state = optionsState((why) => `Not saved: ${why}`);
  const { container } = render(<Options state={state} l10n={{ locale: 'en', words }} />);
  await state.load();
  await screen.findByText(words['pair.title']);
  return { ...runtime, container };
}

const type = (label: string, value: string) => {
  const field = screen.getByLabelText(label) as HTMLInputElement;
  field.value = value;
};
const told = async () =>
  (
    await waitFor(() => {
      const line = document.querySelector('.told, .wrong');
      expect(line).not.toBeNull();
      return line;
    })
  )?.textContent;

afterEach(cleanup);

describe('the lead page', () => {
  it('is one click away for a lead', async () => {
    await show('paired');
    expect(screen.getByText(words['lead.open']).getAttribute('href')).toBe('/lead.html');
  });
});

describe('pairing', () => {
  it.each([
    ['not an address', 'ABC-123', words['pair.no url']],
    ['http://collector.example.com', 'ABC-123', words['pair.no url']],
    ['https://collector.example.com', '123', words['pair.no code']],
  ])('with %s and %s says what to do and sends nothing', async (url, code, text) => {
    const { asked, request } = await show('new');
    type(words['pair.url'], url);
    type(words['pair.code'], code);
    fireEvent.click(screen.getByText(words['pair.do']));
    expect(await told()).toBe(text);
    expect(asked.map(([name]) => name)).toEqual(['options.getSettings']);
    expect(request).not.toHaveBeenCalled();
  });

  it('asks the browser for the collector’s host, then the collector for the agent', async () => {
    let paired = false;
    const { asked, request } = await show('new', {
      'options.getSettings': () => story(paired ? 'paired' : 'new'),
      'options.pair': () => {
        paired = true;
        return { ok: true, agent: 'Alice Marin' };
      },
    });
    type(words['pair.url'], ' https://overdesk.example.com:8443/admin?x ');
    type(words['pair.code'], ' ABC-123-DEF ');
    fireEvent.click(screen.getByText(words['pair.do']));
    expect(await told()).toBe('Paired as Alice Marin.');
    expect(request).toHaveBeenCalledWith({ origins: ['https://overdesk.example.com/*'] });
    expect(asked).toContainEqual([
      'options.pair',
      { collector: 'https://overdesk.example.com:8443', code: 'ABC-123-DEF' },
    ]);
  });

  it('is one press where the company set it up: everything allowed at once, and told where to sign in first', async () => {
    const signIn = 'https://overdesk.example.com/v1/agent/pair/company';
    const { asked, request } = await show('set up by the company', {
      'options.pairByCompany': () => ({ ok: false, text: 'Sign in first.', signIn }),
    });
    fireEvent.click(screen.getByText(words['pair.company do']));
    expect(await told()).toBe('Sign in first.');
    expect(request).toHaveBeenCalledWith({
      origins: ['https://overdesk.example.com/*', 'https://rt.example.com/*', 'http://127.0.0.1/*'],
    });
    expect(asked).toContainEqual(['options.pairByCompany', {}]);
    expect((await screen.findByText(words['pair.sign in do'])).getAttribute('href')).toBe(signIn);
  });

  it('shows the collector’s own words for a code that does not work', async () => {
    await show('new', { 'options.pair': () => ({ ok: false, text: 'This code was used before.' }) });
    type(words['pair.url'], 'https://overdesk.example.com');
    type(words['pair.code'], 'ABC-123');
    fireEvent.click(screen.getByText(words['pair.do']));
    expect(await told()).toBe('This code was used before.');
  });
});

describe('helpdesks', () => {
  it('are asked for one host at a time, and a refusal says how to go on', async () => {
    const { asked, request } = await show('paired');
    request.mockResolvedValueOnce(false);
    fireEvent.click(screen.getByText('Allow Demo desk'));
    expect(await told()).toContain('http://127.0.0.1:8090');
    expect(request).toHaveBeenCalledWith({ origins: ['http://127.0.0.1/*'] });
    expect(asked.map(([name]) => name)).not.toContain('options.changeHelpdesk');
  });

  it('are kept once allowed', async () => {
    const { asked } = await show('new', { 'options.changeHelpdesk': () => story('paired') });
    type(words['desk.address'], 'https://rt.example.com/rt/');
    fireEvent.click(screen.getByText(words['desk.add']));
    expect(await told()).toBe(words['options.saved']);
    expect(asked).toContainEqual([
      'options.changeHelpdesk',
      { id: 'request-tracker', origin: 'https://rt.example.com', keep: true },
    ]);
  });
});

describe('a helpdesk that takes no session of the browser', () => {
  it('is allowed together with where its API lives', async () => {
    const { request } = await show('new', { 'options.changeHelpdesk': () => story('token missing') });
    (screen.getByLabelText(words['desk.kind']) as HTMLSelectElement).value = 'intercom';
    type(words['desk.address'], 'https://app.eu.intercom.com/a/inbox');
    fireEvent.click(screen.getByText(words['desk.add']));
    expect(await told()).toBe(words['options.saved']);
    expect(request).toHaveBeenCalledWith({
      origins: ['https://app.eu.intercom.com/*', 'https://api.eu.intercom.io/*'],
    });
  });

  it('asks for a token of the agent’s own, and shows it to nobody again', async () => {
    const { asked, container } = await show('token missing', {
      'options.keepToken': () => story('token kept'),
    });
    const field = screen.getByLabelText('Your own access token of Intercom') as HTMLInputElement;
    expect(field.type).toBe('password');
    field.value = ' dG9rOmFiYw== ';
    fireEvent.click(screen.getByText(words['desk.token keep']));
    expect(await told()).toBe(words['options.saved']);
    const desk = { id: 'intercom', origin: 'https://app.eu.intercom.com' };
    expect(asked).toContainEqual(['options.keepToken', { ...desk, token: 'dG9rOmFiYw==' }]);
    expect(screen.getByText(words['desk.token kept'])).toBeDefined();
    expect(container.innerHTML).not.toContain('dG9rOmFiYw');
    fireEvent.click(screen.getByText('Remove token of Intercom'));
    await waitFor(() => expect(asked).toContainEqual(['options.keepToken', { ...desk, token: null }]));
  });

  it('says what to put in where it is no token but an app’s ID and secret', async () => {
    const { asked } = await show('app missing', { 'options.keepToken': () => story('token kept') });
    const field = screen.getByLabelText('Your own access token of Help Scout');
    const what = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(what?.textContent).toMatch(
      /^For Help Scout it is the ID and the secret of your own app.*ID:secret\. Help Scout is not read/,
    );
    type('Your own access token of Help Scout', 'id:secret');
    fireEvent.click(screen.getByText(words['desk.token keep']));
    expect(await told()).toBe(words['options.saved']);
    const desk = { id: 'help-scout', origin: 'https://secure.helpscout.net' };
    expect(asked).toContainEqual(['options.keepToken', { ...desk, token: 'id:secret' }]);
  });

  it('keeps nothing that no request could carry', async () => {
    const { asked } = await show('token missing');
    for (const typed of ['', 'two words', 'tökén']) {
      type('Your own access token of Intercom', typed);
      fireEvent.click(screen.getByText(words['desk.token keep']));
      expect(await told()).toBe(words['desk.no token']);
    }
    expect(asked.map(([name]) => name)).not.toContain('options.keepToken');
  });
});

describe('targets', () => {
  const row = (name: string) => screen.getByRole('group', { name });
  const amount = (name: string) => row(name).querySelector('input') as HTMLInputElement;

  it('are shown in everyday units and saved in the KPI’s own', async () => {
    const { asked } = await show('paired', { 'options.changeSettings': () => story('paired') });
    expect(amount('Customer satisfaction (CSAT)').value).toBe('85');
    expect(amount('Reply time').value).toBe('2');
    amount('Reply time').value = '1,5';
    fireEvent.click(screen.getByText(words['target.set']));
    expect(await told()).toBe(words['options.saved']);
    expect(asked.at(-1)).toEqual([
      'options.changeSettings',
      {
        targets: {
          csat: { value: 0.85, per: 'month' },
          'agent-reply-clock': { value: 5400, per: 'week' },
        },
      },
    ]);
  });

  it('refuse what is no number by the KPI’s name, and save nothing', async () => {
    const { asked } = await show('paired');
    amount('Customer satisfaction (CSAT)').value = 'many';
    fireEvent.click(screen.getByText(words['target.set']));
    expect(await told()).toContain('Customer satisfaction (CSAT)');
    expect(asked.map(([name]) => name)).not.toContain('options.changeSettings');
  });

  it('cannot be set on handle time or on how many tickets were solved', async () => {
    const { container } = await show('paired');
    expect(container.textContent).not.toMatch(/Handle time/);
    // With a lead it is refused, and said why.
    expect(screen.getByText(words['target.set']).closest('form')?.textContent).not.toMatch(/Tickets solved/);
  });

  it('fixed by the company are shown, not editable', async () => {
    const { container } = await show('managed');
    expect(container.textContent).toContain(words['options.managed']);
    expect(
      [...container.querySelectorAll<HTMLFieldSetElement>('.target-row')].every((row) => row.disabled),
    ).toBe(true);
    expect(screen.queryByText(words['target.set'])).toBeNull();
    expect(screen.queryByText(words['desk.add'])).toBeNull();
  });
});

describe('the company’s policy', () => {
  it('fills in the collector’s address, and says which of its values cannot be used', async () => {
    const { container } = await show('managed and new');
    expect((screen.getByLabelText(words['pair.url']) as HTMLInputElement).value).toBe(
      'https://overdesk.example.com',
    );
    expect(container.textContent).toContain('holds 2 values Overdesk cannot use: language, helpdesks.1.');
  });
});

describe('ticket statuses', () => {
  it('that nobody knows are explained, and others added; the company’s stay as they are', async () => {
    const { asked } = await show('paired', { 'options.changeSettings': () => story('paired') });
    const of = (label: string) => screen.getByLabelText(label) as HTMLSelectElement;
    expect([of('done').value, of('done').disabled, of('with supplier').value]).toEqual(['solved', true, '']);
    of('with supplier').value = 'hold';
    type(words['statuses.name'], ' Dublette ');
    of(words['statuses.means']).value = 'rejected';
    fireEvent.click(screen.getByText(words['statuses.set']));
    expect(await told()).toBe(words['options.saved']);
    expect(asked.at(-1)).toEqual([
      'options.changeSettings',
      { statuses: { 'with supplier': 'hold', dublette: 'rejected' } },
    ]);
  });
});

describe('the language', () => {
  it('is saved when chosen, and a failure says why', async () => {
    const { asked } = await show('paired', {
      'options.changeSettings': () => {
        throw new Error('The storage is full.');
      },
    });
    fireEvent.click(screen.getByLabelText('Română'));
    expect(await told()).toBe('Not saved: The storage is full.');
    expect(asked.at(-1)).toEqual(['options.changeSettings', { language: 'ro' }]);
  });
});

describe('an address', () => {
  it.each([
    ['https://rt.example.com/rt/Ticket/1', 'https://rt.example.com'],
    ['http://127.0.0.1:8071/', 'http://127.0.0.1:8071'],
    ['http://localhost', 'http://localhost'],
    ['http://rt.example.com', null],
    ['javascript:alert(1)', null],
    ['rt.example.com', null],
    ['', null],
  ])('%s is %s', (typed, origin) => {
    expect(originOf(typed)).toBe(origin);
  });

  it('says which keys open the overlay, and leads to where they are changed', async () => {
    const { browser } = await show('paired');
    await screen.findByText('Alt+Shift+O opens and closes the notes beside the ticket.');
    browser.commands.getAll = async () => [{ name: 'toggle-note', shortcut: '' }];
    fireEvent(window, new Event('focus'));
    await screen.findByText(words['keys.none']);
    fireEvent.click(screen.getByRole('button', { name: words['keys.change'] }));
    expect(browser.tabs.create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
  });

  it('asks the browser to keep what was read, and says so where it does not', async () => {
    vi.stubEnv('FIREFOX', 'true');
    onTestFinished(() => void vi.unstubAllEnvs());
    const persist = vi.fn(async () => false);
    vi.stubGlobal(
      'navigator',
      Object.create(navigator, { storage: { value: { persisted: async () => false, persist } } }),
    );
    onTestFinished(() => void vi.unstubAllGlobals());
    await show('paired');
    await screen.findByText(words['kept.for now']);
    expect(persist).toHaveBeenCalledOnce();
    cleanup();
    persist.mockResolvedValue(true);
    await show('paired');
    await screen.findByText(words['kept.for good']);
  });

  it('promises what Chromium does: it clears nothing of an extension, and says no when it is asked', async () => {
    await show('paired');
    await screen.findByText(words['kept.for good']);
  });
});
