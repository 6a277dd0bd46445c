/**
 * Stand-ins for the vendors' scripts, which live on CDNs that cannot be reached from a test. Each is built from the
 * vendor's published contract (named in the adapter's file) and records what it is told; `start` and `end` do what
 * the vendor does when a conversation begins and ends. `snippet` is what a page has before the script comes, and for
 * ever when it is blocked.
 */

type Calls = unknown[][];
export interface Vendor {
  /** Puts the vendor's global on the page. */
  install(page: Window, calls: Calls): Acts;
  /** What the vendor's snippet leaves on the page; without it, nothing. */
  snippet?(page: Window): void;
  /** A department as this vendor writes it, and one it must complain about (null: it cannot tell). */
  readonly department: string;
  readonly wrong: string | null;
  readonly options?: Record<string, string>;
  /** The conversation's id after `start`, where the page can know it. */
  readonly id: string | null;
}
interface Acts {
  start?(): void;
  end?(): void;
  /** Whether the window was opened. */
  opened(): boolean;
}

/** A function that keeps its calls for the script to come, in a property as the vendor's snippet names it. */
function queueing(name: string): object {
  const calls: unknown[] = [];
  return Object.assign((...call: unknown[]) => void calls.push(call), { [name]: calls });
}

const put = (page: Window, name: string, value: unknown): void => void Reflect.set(page, name, value);
const told = (calls: Calls, ...start: unknown[]): boolean =>
  calls.some((call) => start.every((part, i) => call[i] === part));

/** Listeners by event, called with what the vendor passes. */
function bus() {
  const heard: Record<string, ((...args: unknown[]) => void)[]> = {};
  return {
    on: (event: string, run: (...args: unknown[]) => void): void => {
      heard[event] = [...(heard[event] ?? []), run];
    },
    emit: (event: string, ...args: unknown[]): void => {
      for (const run of heard[event] ?? []) run(...args);
    },
  };
}

/** zE(…) of both Zendesk widgets: one function, its first words name the command. */
const zendesk = (start: string, end: string | null, answers: Record<string, unknown>, open: string) => ({
  // The older inline snippet; today's static.zdassets.com/ekr/snippet.js leaves nothing when it is blocked.
  snippet: (page: Window) => put(page, 'zE', queueing('_')),
  install(page: Window, calls: Calls): Acts {
    const { on, emit } = bus();
    put(page, 'zE', (scope: string, method: string, ...rest: unknown[]) => {
      if (scope.endsWith(':on')) return on(method, rest[0] as () => void);
      return scope.endsWith(':get') ? answers[method] : calls.push([scope, method, ...rest]);
    });
    return {
      start: () => emit(start, { conversationId: 'c-7' }),
      ...(end ? { end: () => emit(end) } : {}),
      opened: () => told(calls, open, 'open'),
    };
  },
});

export const vendors: Record<string, Vendor> = {
  'zendesk-messaging': {
    ...zendesk('conversationStarted', null, {}, 'messenger'),
    department: 'Mac',
    wrong: null,
    options: { departmentField: '4711' },
    id: 'c-7',
  },
  'zendesk-classic': {
    ...zendesk(
      'chat:start',
      'chat:end',
      { 'chat:departments': [{ id: 1, name: 'Mac', status: 'online' }] },
      'webWidget',
    ),
    department: 'Mac',
    wrong: 'Macintosh',
    id: null,
  },
  intercom: {
    department: 'Mac',
    wrong: null,
    id: 'visitor-1',
    // https://developers.intercom.com/installing-intercom/web/installation
    snippet: (page) => put(page, 'Intercom', queueing('q')),
    install(page, calls) {
      put(page, 'Intercom', (...call: unknown[]) => {
        calls.push(call);
        return call[0] === 'getVisitorId' ? 'visitor-1' : undefined;
      });
      return { opened: () => told(calls, 'showNewMessage') };
    },
  },
  chatwoot: {
    department: 'mac',
    wrong: null,
    id: '42',
    // sdk.js of Chatwoot makes it at once, and has loaded when its frame says so.
    snippet: (page) => put(page, '$chatwoot', { hasLoaded: false }),
    install(page, calls) {
      const say =
        (method: string) =>
        (...args: unknown[]) => {
          // sdk.js throws on an empty set.
          if (method === 'attributes' && !Object.keys(args[0] as object).length)
            throw new Error('at least one key');
          calls.push([method, ...args]);
        };
      put(page, '$chatwoot', {
        hasLoaded: true,
        toggle: say('toggle'),
        setUser: say('user'),
        setConversationCustomAttributes: say('attributes'),
        setLabel: say('label'),
        setLocale: say('locale'),
      });
      return {
        start: () =>
          page.dispatchEvent(new CustomEvent('chatwoot:on-message', { detail: { conversation_id: 42 } })),
        opened: () => told(calls, 'toggle', 'open'),
      };
    },
  },
  freshchat: {
    department: 'Mac',
    wrong: null,
    options: { departmentField: 'group' },
    id: 'f-1',
    snippet: (page) => put(page, 'fcWidget', { isInitialized: () => false }),
    install(page, calls) {
      const { on, emit } = bus();
      const say =
        (method: string) =>
        (...args: unknown[]) =>
          void calls.push([method, ...args]);
      put(page, 'fcWidget', {
        isInitialized: () => true,
        open: say('open'),
        setTags: say('tags'),
        setLocale: say('locale'),
        on,
        user: { setProperties: say('user') },
        conversation: { setConversationProperties: say('properties') },
      });
      return {
        start: () => emit('message:sent', { conversationId: 'f-1' }),
        end: () => emit('conversation:resolved'),
        opened: () => told(calls, 'open'),
      };
    },
  },
  livechat: {
    department: '7',
    wrong: 'Mac',
    id: 'chat-1',
    // As @livechat/widget-core leaves it (dist, createJSApi).
    snippet: (page) =>
      put(page, 'LiveChatWidget', {
        _h: null,
        ...Object.fromEntries(['on', 'once', 'off', 'call', 'init'].map((name) => [name, () => {}])),
        get() {
          throw new Error("[LiveChatWidget] You can't use getters before load.");
        },
      }),
    install(page, calls) {
      const { on, emit } = bus();
      let status = 'browsing';
      const settings = { group: 1 };
      put(page, '__lc', settings);
      put(page, 'LiveChatWidget', {
        init: () => calls.push(['init', `group ${settings.group}`]),
        call: (...args: unknown[]) => calls.push(args),
        get: (name: string) =>
          name === 'chat_data' ? { chatId: status === 'chatting' ? 'chat-1' : undefined } : { status },
        on,
      });
      const turn = (to: string): void => {
        status = to;
        emit('customer_status_changed', { status });
      };
      return {
        start: () => {
          turn('chatting');
          emit('new_event', {});
        },
        end: () => turn('browsing'),
        opened: () => told(calls, 'maximize'),
      };
    },
  },
  crisp: {
    department: 'Mac',
    wrong: null,
    id: 'session_1',
    // https://docs.crisp.chat/guides/chatbox-sdks/web-sdk/
    snippet: (page) => put(page, '$crisp', []),
    install(page, calls) {
      const { on, emit } = bus();
      put(page, '$crisp', {
        push: ([action, method, value]: [string, string, () => void]) =>
          action === 'on' ? on(method, value) : void calls.push([action, method, value]),
        get: () => 'session_1',
      });
      return { start: () => emit('message:sent', {}), opened: () => told(calls, 'do', 'chat:open') };
    },
  },
  hubspot: {
    department: 'Mac',
    wrong: null,
    id: '99',
    install(page, calls) {
      const { on, emit } = bus();
      put(page, '_hsq', { push: (call: unknown[]) => calls.push(call) });
      put(page, 'HubSpotConversations', {
        on,
        widget: {
          status: () => ({ loaded: false }),
          load: (options: unknown) => calls.push(['load', options]),
          open: () => calls.push(['open']),
        },
      });
      const payload = { conversation: { conversationId: 99 } };
      return {
        start: () => emit('conversationStarted', payload),
        end: () => emit('conversationClosed', payload),
        opened: () => told(calls, 'load'),
      };
    },
  },
  tawk: {
    department: 'prop/widget',
    wrong: 'Mac',
    id: null,
    // https://developer.tawk.to/jsapi/
    snippet: (page) => put(page, 'Tawk_API', {}),
    install(page, calls) {
      put(page, 'Tawk_API', {
        maximize: () => calls.push(['maximize']),
        setAttributes: (attributes: object, done: (error?: unknown) => void) => {
          const bad = Object.keys(attributes).find((key) => !/^[a-z0-9-]+$/.test(key));
          calls.push(['attributes', attributes]);
          done(bad && `INVALID_ATTRIBUTES ${bad}`);
        },
        addTags: (tags: string[], done: () => void) => {
          calls.push(['tags', tags]);
          done();
        },
        switchWidget: ({ propertyId, widgetId }: Record<string, string>, done: () => void) => {
          calls.push(['switch', `${propertyId}/${widgetId}`]);
          done();
        },
      });
      return {
        start: () => page.dispatchEvent(new Event('tawkChatStarted')),
        end: () => page.dispatchEvent(new Event('tawkChatEnded')),
        opened: () => told(calls, 'maximize'),
      };
    },
  },
  zammad: {
    department: '3',
    wrong: 'Mac',
    id: 'z-1',
    install(page, calls) {
      const input = page.document.createElement('div');
      const chat = {
        options: { chatId: 1 } as Record<string, unknown>,
        sessionId: undefined as string | undefined,
        input,
        open: () => calls.push(['open', `topic ${chat.options['chatId']}`]),
      };
      const hook = (name: string): void => (chat.options[name] as ((data?: unknown) => void) | undefined)?.();
      put(page, 'zammadChat', chat);
      return {
        start: () => {
          chat.sessionId = 'z-1';
          hook('onConnectionEstablished');
          calls.push(['input', input.textContent]);
        },
        end: () => hook('onSessionClosed'),
        opened: () => told(calls, 'open'),
      };
    },
  },
  'rocket-chat': {
    department: 'Mac',
    wrong: null,
    id: null,
    // https://developer.rocket.chat/docs/livechat-widget-installation
    snippet: (page) => put(page, 'RocketChat', queueing('_')),
    install(page, calls) {
      const { on, emit } = bus();
      const say =
        (method: string) =>
        (...args: unknown[]) =>
          void calls.push([method, ...args]);
      const api = {
        setDepartment: say('department'),
        setCustomField: say('field'),
        setGuestName: say('name'),
        setGuestEmail: say('email'),
        setLanguage: say('language'),
        maximizeWidget: say('maximize'),
        onChatStarted: (run: () => void) => on('chat-started', run),
        onChatEnded: (run: () => void) => on('chat-ended', run),
      };
      put(page, 'RocketChat', (run: () => void) => run.call(api));
      return {
        start: () => emit('chat-started'),
        end: () => emit('chat-ended'),
        opened: () => told(calls, 'maximize'),
      };
    },
  },
  'live-helper-chat': {
    department: '5',
    wrong: 'Mac',
    id: '12',
    // https://doc.livehelperchat.com/docs/javascript-arguments
    snippet: (page) => put(page, 'LHC_API', { args: { lhc_base_url: '//chat.example.org/' } }),
    install(page, calls) {
      const { on, emit } = bus();
      put(page, 'LHC_API', { args: {} });
      put(page, '$_LHC', {
        eventListener: {
          addListener: on,
          emitEvent: (event: string) => {
            // What its script would read when it loads.
            calls.push([event, Reflect.get(page, 'LHC_API'), Reflect.get(page, 'LHCChatOptions')]);
          },
        },
      });
      return {
        start: () => emit('chatStarted', { id: 12, hash: 'x' }),
        end: () => emit('endChat'),
        opened: () => told(calls, 'showWidget'),
      };
    },
  },
  tidio: {
    department: 'Mac',
    wrong: null,
    id: null,
    install(page, calls) {
      const say =
        (method: string) =>
        (...args: unknown[]) =>
          void calls.push([method, ...args]);
      put(page, 'tidioChatApi', {
        open: say('open'),
        setVisitorData: say('visitor'),
        setContactProperties: say('properties'),
        addVisitorTags: say('tags'),
      });
      return {
        start: () => page.document.dispatchEvent(new Event('tidioChat-conversationStart')),
        opened: () => told(calls, 'open'),
      };
    },
  },
};
