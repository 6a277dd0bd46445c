import { defineConfig } from 'wxt';
import { toggleNote } from './extension/platform/commands.ts';
import { managedSchema } from './extension/settings/managed-schema.ts';
import { sources } from './extension/sources.ts';
import { agentLanguages } from './shared/locales/agents.ts';
import { kpiWords } from './shared/locales/kpis.ts';

/** This machine: asked for like any other helpdesk, except in the demo build, where nothing must be clicked first. */
const local = ['http://127.0.0.1/*', 'http://localhost/*'];

/** `demo-dev` is what `npm run dev` serves, in a folder apart from the built one. */
const isDemo = (mode: string): boolean => mode === 'demo' || mode === 'demo-dev';

/** For a company's own packages: `OVERDESK_HOSTS=https://overdesk.example.com,https://rt.example.com`, granted at installation. */
const { OVERDESK_HOSTS: named = '' } = process.env;
const company = named.split(',').flatMap((address) => (address === '' ? [] : `${new URL(address).origin}/*`));

/**
 * `wxt build -b chrome` makes dist/extension/chrome-mv3: no host is granted until the agent adds one.
 * `--mode demo` makes dist/extension/chrome-mv3-demo, which may read this machine without asking:
 * for `npm start` and the real tests, since no test can click a browser's own permission prompt.
 */
export default defineConfig({
  srcDir: 'extension',
  outDir: 'dist/extension',
  manifestVersion: 3,
  imports: false,
  zip: { includeSources: [...sources] },
  // `npm run dev` leaves the choice of browser to whoever develops: load the folder it names, it loads itself again.
  webExt: { disabled: true },
  vite: () => ({
    // Named here, because any mode but "production" would get the development transform, with this machine's paths in it.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    // Both know light-dark() and OKLCH: lowering them for older ones costs the overlay half a kilobyte.
    build: { cssTarget: ['chrome144', 'firefox142'] },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting'],
    host_permissions: isDemo(mode) ? local : company,
    optional_host_permissions: isDemo(mode) ? ['https://*/*'] : ['https://*/*', ...local],
    // The overlay's frame. Agents name their helpdesk when Overdesk is installed already, so any page may load it: it stays empty
    // unless our own content script made it. Chromium's address of it is another one in every session of the browser,
    // Firefox's in every installation.
    web_accessible_resources: [
      {
        resources: ['overlay.html'],
        matches: ['https://*/*', ...local],
        ...(browser !== 'firefox' && { use_dynamic_url: true }),
      },
    ],
    action: { default_title: '__MSG_open__' },
    commands: {
      [toggleNote]: {
        suggested_key: { default: 'Alt+Shift+O', mac: 'MacCtrl+Shift+O' },
        description: '__MSG_toggle__',
      },
    },
    storage: { managed_schema: 'managed_schema.json' },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'overdesk@overdesk.dev',
          strict_min_version: '142.0',
          // To the company's own collector and nowhere else: who the agent is, and the session id found on a ticket.
          data_collection_permissions: { required: ['personallyIdentifyingInfo', 'websiteContent'] },
        },
      },
    }),
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push({
        relativeDest: 'managed_schema.json',
        contents: `${JSON.stringify(managedSchema(), null, 2)}\n`,
      });
      for (const [language, words] of Object.entries(agentLanguages)) {
        const texts = { words, kpis: kpiWords[language as keyof typeof kpiWords] };
        files.push({ relativeDest: `texts-${language}.json`, contents: JSON.stringify(texts) });
      }
    },
  },
});
