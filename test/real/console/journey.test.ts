import { readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { askForHelp, visit } from '../support/customer.ts';
import { eventually } from '../support/eventually.ts';
import { lastDays, runDesk, signedIn } from './desk.ts';

/** A lead on the real collector: from the link to a low score that is done. */
const desk = runDesk();

async function lead() {
  const visitor = await signedIn(desk.demo);
  onTestFinished(() => visitor.context.close());
  return visitor;
}

/** A customer with a Mac asks for help in the shop, and is told who helps. */
async function helpedBy(name: RegExp, email: string): Promise<void> {
  const { page, context } = await visit(desk.demo.shop);
  onTestFinished(() => context.close());
  await askForHelp(page, email);
  await page.locator('overdesk-survey .card').getByText(name).first().waitFor();
}

describe('the lead’s console', () => {
  test('sign in, results, filter, answer, done', async () => {
    const { page, complaints } = await lead();
    await page.waitForURL(`${desk.demo.collector}/console`);
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await page.getByRole('region', { name: 'Who waits, by queue' }).getByText('Windows').waitFor();

    await page.getByRole('link', { name: 'Results' }).click();
    const sentence = page.getByRole('heading', { level: 1 });
    await eventually(async () => /^All answers, last 30 days, \d+ answers$/.test(await sentence.innerText()));
    await page.locator('summary', { hasText: 'last 30 days' }).click();
    await page.getByRole('button', { name: 'last 90 days' }).click();
    await eventually(async () =>
      /^All answers, last 90 days, 2\d\d answers$/.test(await sentence.innerText()),
    );
    const figure = page.getByRole('region', { name: 'Satisfaction' });
    await figure.getByText(/^between \d+ and \d+ of 100, from 2\d\d answers$/).waitFor();

    await page.locator('summary', { hasText: 'Queue' }).click();
    await page.getByRole('checkbox', { name: /^Mac/ }).check();
    await eventually(async () => /^Mac, last 90 days, \d{2,3} answers$/.test(await sentence.innerText()));
    await page.waitForURL(/queue=mac/);
    await page.goBack();
    await eventually(async () => (await sentence.innerText()).startsWith('All answers'));
    await page.goForward();
    await eventually(async () => (await sentence.innerText()).startsWith('Mac,'));

    await page.getByRole('link', { name: /^Very dissatisfied \d+/ }).click();
    await page.getByRole('list', { name: 'Answers' }).getByText('1 of 5').first().waitFor();
    await eventually(async () => (await sentence.innerText()).startsWith('Mac, Satisfaction, score 1'));
    // How many there are depends on the day: the half year ends with yesterday.
    await eventually(async () => {
      const [, said] = /(\d+|one) answers?$/.exec(await sentence.innerText()) ?? [];
      const listed = await page.getByRole('list', { name: 'Answers' }).getByRole('listitem').count();
      return listed === (said === 'one' ? 1 : Number(said));
    });

    await page
      .getByRole('button', { name: /^Open the answer/ })
      .first()
      .click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText(/^Helped: /).waitFor();
    await sheet.getByLabel(/^Note/).fill('Called her; the update is mended.');
    await sheet.getByRole('button', { name: 'Done' }).click();
    await sheet.getByText('done by me').waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await page.getByRole('list', { name: 'Answers' }).getByText('done by me').first().waitFor();
    await page.reload();
    await page.getByRole('list', { name: 'Answers' }).getByText('done by me').first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('the same filter as a file: as many answers as the sentence says', async () => {
    const { page } = await lead();
    await page.goto(`${desk.demo.collector}/console/results?${lastDays(90)}&queue=mac`);
    const sentence = page.getByRole('heading', { level: 1 });
    await eventually(async () => /\d+ answers$/.test(await sentence.innerText()));
    const count = Number(/(\d+) answers$/.exec(await sentence.innerText())?.[1]);
    const arrives = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Answers, NDJSON' }).click();
    const lines = readFileSync(await (await arrives).path(), 'utf8')
      .trim()
      .split('\n');
    // A row for each score and comment: an answer has several.
    const rows: { answer: string; queue: string }[] = lines.map((line) => JSON.parse(line));
    expect(new Set(rows.map(({ answer }) => answer)).size).toBe(count);
    expect(new Set(rows.map(({ queue }) => queue))).toEqual(new Set(['mac']));
  });

  test('words that are looked for are marked where they stand', async () => {
    const { page } = await lead();
    await page.goto(`${desk.demo.collector}/console/results/answers?${lastDays(200)}`);
    await page.getByLabel('Search in comments').fill('gracias');
    await page.getByLabel('Search in comments').press('Enter');
    const hit = page.locator('mark').first();
    await hit.waitFor();
    await eventually(async () => (await hit.innerText()).toLowerCase().includes('gracias'));
    await page.waitForURL(({ searchParams }) => searchParams.get('words') === 'gracias');
  });

  test('by keyboard alone: skip, filter, table, answer and back', async () => {
    const { page } = await lead();
    await page.goto(`${desk.demo.collector}/console/results`);
    await page.getByRole('region', { name: 'Satisfaction' }).waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    const tabTo = async (text: RegExp): Promise<void> => {
      for (let press = 0; press < 60; press++) {
        if (text.test(await focused())) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`No way by Tab to ${text}`);
    };
    await page.keyboard.press('Tab');
    await expect.poll(focused).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await tabTo(/^Queue/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await eventually(() => page.url().includes('queue='));
    await page.keyboard.press('Escape');
    await expect.poll(focused).toMatch(/^Queue/);
    await tabTo(/^As table$/);
    await page.keyboard.press('Enter');
    await page
      .getByRole('region', { name: /^By (day|week)$/ })
      .getByRole('table')
      .waitFor();
    await page.goto(`${desk.demo.collector}/console/results/answers`);
    await page.getByRole('list', { name: 'Answers' }).waitFor();
    await tabTo(/^Open$/);
    await page.keyboard.press('Enter');
    await page
      .getByRole('dialog')
      .getByText(/^Helped: /)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('Open');
  });

  test('the collector gone: it says so and goes on by itself when it is back', async () => {
    const { page, context } = await lead();
    await page.goto(`${desk.demo.collector}/console/results`);
    await page.getByRole('region', { name: 'Satisfaction' }).waitFor();
    await context.setOffline(true);
    await page.getByLabel('Low scores only').check();
    // Said by every part of the page that was still reading.
    const gone = page.getByText('The server cannot be reached').first();
    await gone.waitFor();
    await page.waitForURL(/low=1/);
    await context.setOffline(false);
    await gone.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: /^Low scores only/ }).waitFor();
  });

  test('a rule is changed, tried on one case and on the newest, published, followed by the next customer, and taken back', async () => {
    const { page, complaints } = await lead();
    await page.goto(`${desk.demo.collector}/console/set-up/routing`);
    await page.getByRole('button', { name: 'Change: platform = Mac' }).click();
    await page.getByLabel('Queue').selectOption({ label: 'Windows' });
    const trial = page.getByRole('region', { name: 'Who would get this?' });
    await trial.getByText('With your changes').waitFor();
    const said = [
      ['Where do you use Northlight?', 'Mac'],
      ['What is wrong?', 'I cannot sign in'],
      ['How urgent is it?', 'Urgent'],
      ['Language of the customer', 'Spanish'],
    ] as const;
    for (const [question, label] of said) await trial.getByLabel(question).selectOption({ label });
    await trial.getByText('It goes to the queue Windows').waitFor();
    await trial.getByText(/^(Victor Sanz|Tomás Ruiz|Sofía Marín) would get it$/).waitFor();
    await page.getByRole('button', { name: 'Try it on them' }).click();
    await page.getByText(/of 200 cases\.$/).waitFor();
    await page.getByRole('button', { name: 'Let the console rule' }).click();
    await page.getByLabel('What for').fill('Windows can do Macs now');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('Published as version 2: it holds for the next customer.').waitFor();
    await trial.getByText('With your changes').waitFor({ state: 'detached' });
    await helpedBy(/Victor Sanz|Tomás Ruiz|Sofía Marín/, 'lucia@shop.example');

    await page.goto(`${desk.demo.collector}/console/set-up/settings`);
    await page.getByText('Windows can do Macs now').waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Version 1' })
      .getByRole('button', { name: 'Publish this again: rules, skills and queues' })
      .click();
    await page.getByText('published version 1 again').waitFor();
    await helpedBy(/Ana Pop/, 'marta@shop.example');
    expect(complaints).toEqual([]);
  });
});
