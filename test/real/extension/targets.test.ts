import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from '../../../demo/demo.ts';
import { pair } from '../../../demo/open.ts';
import type { TargetAgreement } from '../../../shared/protocol/targets.ts';
import { extensionId, launchChromium } from '../support/chromium.ts';

/** A target between an agent and a lead: the extension in a real Chromium with a real collector, first as one, then as the other. */
describe('a target agreed on', () => {
  let folder: string;
  let demo: Demo;
  let context: BrowserContext;
  let lead: (method: 'GET' | 'POST', path: string, body?: object) => Promise<unknown>;

  const open = async (file: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId(context)}/${file}`);
    return page;
  };
  const states = async () => {
    const { agreements } = (await lead('GET', '/v1/lead/targets')) as { agreements: TargetAgreement[] };
    return agreements.map(({ target, state }) => [
      target.kind === 'number' ? target.kpi : target.name,
      state,
    ]);
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'overdesk-demo-'));
    demo = await startDemo({ data: folder, ports: [0, 0, 0], widget: 'dist/widget' });
    context = await launchChromium({ extension: 'dist/extension/chrome-mv3-demo' });
    const answer = await fetch(`${demo.collector}/v1/agent/pair`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: await demo.pairingCode('ana') }),
    });
    const { token } = await answer.json();
    lead = async (method, path, body) => {
      const response = await fetch(demo.collector + path, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
      expect(response.status, await response.clone().text()).toBe(200);
      return response.json();
    };
    await lead('POST', '/v1/lead/targets', {
      id: '01a1ffd6-0000-7000-8000-000000000003',
      agent: 'mira',
      target: { kind: 'number', kpi: 'csat', value: 0.85, per: 'month', guard: null },
    });
    const options = await open('options.html');
    await pair(options, demo.collector, await demo.pairingCode('mira'));
    await options.close();
  });
  afterAll(async () => {
    await context?.close();
    await demo?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is accepted in the panel by keyboard, which goes on from what came of it', async () => {
    const panel = await open('sidepanel.html#growing');
    const accept = panel.getByRole('button', { name: 'Accept' });
    await accept.waitFor();
    expect(await panel.getByText('Customer satisfaction (CSAT): 85% per month').isVisible()).toBe(true);
    expect(await states()).toEqual([['csat', 'proposed']]);
    await accept.press('Enter');
    await panel.getByText('Done.').waitFor();
    await expect.poll(() => panel.evaluate(() => document.activeElement?.textContent)).toBe('Done.');
    expect(await states()).toEqual([['csat', 'accepted']]);
    await panel.close();
  });

  it('proposed by the agent waits for a lead, who accepts it on the lead page', async () => {
    const options = await open('options.html');
    const mine = options.locator('section', { has: options.getByRole('heading', { name: 'With my lead' }) });
    await mine.getByText('Accepted').waitFor();
    await mine.getByText('Propose a target').click();
    await mine.getByLabel('Target for').selectOption('milestone');
    await mine.getByLabel('Milestone', { exact: true }).fill('Mac certification');
    await mine.getByLabel('By', { exact: true }).fill('2099-06-30');
    await mine.getByRole('button', { name: 'Propose', exact: true }).click();
    await mine.getByText(/^Mac certification by .*2099/).waitFor();
    expect(await states()).toEqual([
      ['csat', 'accepted'],
      ['Mac certification', 'proposed'],
    ]);

    await options.getByRole('button', { name: 'Unpair' }).click();
    await options.locator('#pair-url').waitFor();
    await pair(options, demo.collector, await demo.pairingCode('ana'));
    await options.close();
    const page = await open('lead.html');
    const targets = page.getByRole('region', { name: 'Targets' });
    await expect.poll(() => targets.locator('summary').first().textContent()).toBe('Ana Pop');
    await targets.getByText('Mira Lenz · Proposed to you: waits for your answer').click();
    await targets.getByRole('button', { name: 'Accept' }).click();
    await targets.getByText('Done.').waitFor();
    expect(await states()).toEqual([
      ['csat', 'accepted'],
      ['Mac certification', 'accepted'],
    ]);
    await page.close();
  });
});
