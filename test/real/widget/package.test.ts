import { join } from 'node:path';
import { build } from 'esbuild';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type Site, startSite } from './support/site.ts';

/** The npm package as an integrator bundles it, on a page under strict CSP and Trusted Types. */

const root = join(import.meta.dirname, '../../..');
const scripts: Record<string, string> = {};
let site: Site;
let context: BrowserContext;

beforeAll(async () => {
  site = await startSite({}, scripts);
  context = await launchChromium({ viewport: { width: 390, height: 844 } });
});
afterAll(async () => {
  await context?.close();
  await site?.close();
});

/** Bundles an application and opens the page that carries it. */
async function run(application: string) {
  const { outputFiles } = await build({
    stdin: {
      contents: `const settings = { collector: '${site.collector}', site: 'northlight', language: 'es' };\n${application}`,
      resolveDir: root,
    },
    alias: {
      overdesk: join(root, 'dist/npm/index.js'),
      'overdesk/react': join(root, 'dist/npm/react.js'),
      'overdesk/vue': join(root, 'dist/npm/vue.js'),
    },
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    bundle: true,
    format: 'iife',
    write: false,
  });
  scripts['sender.js'] = outputFiles[0]?.text ?? '';
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(`${site.page}/?bare&csp=strict`);
  return { page, said, survey: page.locator('#here overdesk-survey') };
}

test('calls made before the start are heard, and an answer arrives at the collector', async () => {
  const { page, said } = await run(`
    import { onOverdesk, overdesk, startOverdesk } from 'overdesk';
    onOverdesk('answered', ({ answers }) => { document.title = JSON.stringify(answers) });
    overdesk('after');
    startOverdesk(settings);
    startOverdesk(settings);`);
  await page.getByRole('radio', { name: 'Satisfecho, 4' }).click();
  await page.waitForFunction(() => document.title.includes('4'));
  await expect.poll(() => site.responses().length).toBe(1);
  expect(await page.locator('overdesk-survey').count()).toBe(1);
  expect(said).toEqual([]);
  await page.close();
});

test('React: a survey stands where its component does, once, and goes with it', async () => {
  const { page, said, survey } = await run(`
    import { createElement, StrictMode, useState } from 'react';
    import { createRoot } from 'react-dom/client';
    import { startOverdesk } from 'overdesk';
    import { OverdeskSurvey, useOverdesk } from 'overdesk/react';
    startOverdesk(settings);
    function App() {
      const [shown, show] = useState(true);
      const [score, setScore] = useState('');
      useOverdesk('answered', ({ answers }) => setScore(String(Object.values(answers)[0])));
      return createElement('div', null,
        createElement('button', { onClick: () => show(false) }, 'Away'),
        createElement('output', null, score),
        shown && createElement(OverdeskSurvey, { className: 'survey' }));
    }
    createRoot(document.getElementById('here')).render(createElement(StrictMode, null, createElement(App)));`);
  await survey.getByRole('radio', { name: 'Satisfecho, 4' }).click();
  await expect.poll(() => page.locator('output').textContent()).toBe('4');
  expect(await page.locator('overdesk-survey').count()).toBe(1);
  await page.getByText('Away').click();
  await expect.poll(() => page.locator('overdesk-survey .card').count()).toBe(0);
  expect(said).toEqual([]);
  await page.close();
});

test('Vue: a survey stands where its component does, and goes with it', async () => {
  const { page, said, survey } = await run(`
    import { createApp, h, ref } from 'vue';
    import { startOverdesk } from 'overdesk';
    import { OverdeskSurvey, useOverdesk } from 'overdesk/vue';
    startOverdesk(settings);
    const App = { setup() {
      const shown = ref(true), score = ref('');
      useOverdesk('answered', ({ answers }) => { score.value = String(Object.values(answers)[0]) });
      return () => h('div', [
        h('button', { onClick: () => { shown.value = false } }, 'Away'),
        h('output', score.value),
        shown.value && h(OverdeskSurvey),
      ]);
    } };
    createApp(App).mount('#here');`);
  await survey.getByRole('radio', { name: 'Satisfecho, 4' }).click();
  await expect.poll(() => page.locator('output').textContent()).toBe('4');
  await page.getByText('Away').click();
  await expect.poll(() => page.locator('overdesk-survey .card').count()).toBe(0);
  // Vue asks for a Trusted Types policy of its own, in vain here.
  expect(said.filter((line) => !line.includes("Policy named 'vue'"))).toEqual([]);
  await page.close();
});
