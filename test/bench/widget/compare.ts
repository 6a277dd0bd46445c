import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../../demo/find-chromium.ts';
import { startSite } from '../../real/widget/support/site.ts';
import { type Run, verdicts } from './budgets.ts';
import { type HostPage, startHostPage } from './host-page.ts';
import { type Load, loadOnce, type Machine } from './load.ts';
import { nothing, overdesk, ownTag, posthog, type Subject, surveyjs, tagAlone } from './subjects.ts';
import { markdown } from './table.ts';

/**
 * npm run bench:widget [-- --rounds 9]: what a survey costs the page that shows it, ours beside PostHog's and
 * SurveyJS, in one run, taking turns; prints markdown. Exits with 1 when a budget is missed.
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });
const rounds = Number(values.rounds);

const slow: Machine = { cpu: 4, network: null };
/** 150 ms for a round trip, 1.6 Mbps down, 750 kbps up: what DevTools calls fast 3G. */
const slow3g: Machine = {
  cpu: 4,
  network: { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 },
};

const host = await startHostPage();
const site = await startSite({ origins: [host.origin], surveys: { before: null, after: 'csat-faces' } });
const executablePath = findChromium();
if (executablePath === null) throw new Error('No Chromium found: apt-get install chromium');
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const onSlow = await takeTurns(browser, host, slow);
  const onSlow3g = await takeTurns(browser, host, slow3g);
  console.log(
    `${rounds} rounds, Chromium ${browser.version()}, load average ${loadavg()[0]?.toFixed(1)}; median (least).\n`,
  );
  for (const [title, { base, ours, own, tagAlone, posthog, surveyjs }] of [
    ['Processor ÷ 4', onSlow],
    ['Processor ÷ 4, fast 3G', onSlow3g],
  ] as const) {
    console.log(`${title}\n\n${markdown([own, ours, tagAlone, posthog, surveyjs, base], base)}\n`);
  }
  const told = verdicts(onSlow, onSlow3g);
  console.log('| budget | measured | |\n| --- | --- | --- |');
  for (const { budget, measured, met } of told)
    console.log(`| ${budget} | ${measured} | ${met ? 'met' : 'missed'} |`);
  if (told.some(({ met }) => !met)) process.exitCode = 1;
} finally {
  await browser.close();
  await site.close();
  await host.close();
}

/** Every subject in every round, so that what else the machine does falls on all alike; a first round warms up. */
async function takeTurns(browser: Browser, host: HostPage, machine: Machine): Promise<Run> {
  const { collector } = site;
  const subjects = {
    base: nothing,
    own: ownTag(collector),
    ours: overdesk(collector),
    tagAlone: tagAlone(collector),
    posthog,
    surveyjs,
  };
  const names = ['base', 'own', 'ours', 'tagAlone', 'posthog', 'surveyjs'] as const;
  const loads: Record<keyof Run, Load[]> = {
    base: [],
    own: [],
    ours: [],
    tagAlone: [],
    posthog: [],
    surveyjs: [],
  };
  const turn = async (subject: Subject): Promise<Load> => {
    host.carry(subject);
    return loadOnce(browser, `${host.origin}/`, subject, machine);
  };
  for (const subject of Object.values(subjects)) await turn(subject);
  for (let round = 0; round < rounds; round++) {
    for (const name of names) loads[name].push(await turn(subjects[name]));
  }
  const row = (name: keyof Run) => ({ name: subjects[name].name, loads: loads[name] });
  return {
    base: row('base'),
    own: row('own'),
    ours: row('ours'),
    tagAlone: row('tagAlone'),
    posthog: row('posthog'),
    surveyjs: row('surveyjs'),
  };
}
