import type { BrowserContext, Page } from 'playwright-core';
import type { Site } from './site.ts';
import type { Tally } from './tally.ts';

/** Customers who use the whole widget by hand, two at a time in two tabs of one browser. */
export interface Visitors {
  /** Two ask for help by turns, and say by turns how it went. */
  visit(): Promise<void>;
  readonly count: number;
  /** What became of their words. */
  tally(): Tally;
}

export function openVisitors(context: BrowserContext, site: Site): Visitors {
  const names: string[] = [];

  /** Hovers and clicks Help, taps what is wrong and says who it is; resolves with the session, where it has a name yet. */
  async function askForHelp(page: Page, name: string): Promise<string | null> {
    const help = page.getByRole('link', { name: 'Help' });
    await help.hover();
    await help.click();
    const mac = page.getByText('Mac', { exact: true });
    // Another request of this browser runs: this one is asked for all the same.
    const another = page.locator('overdesk-survey').getByRole('button', { name: 'Help' });
    await mac.or(another).waitFor();
    if (await another.isVisible()) await another.click();
    await mac.click();
    await page.getByText('An invoice').click();
    await page.getByText('No hurry').click();
    await page.getByLabel('Name').fill(name);
    const session = page.evaluate(
      () =>
        new Promise<string | null>((resolve) => {
          window.overdesk('on', 'session', (told: { session: string | null }) => resolve(told.session));
        }),
    );
    await page.locator('overdesk-survey .foot .main').click();
    return session;
  }

  return {
    get count() {
      return names.length;
    },
    async visit() {
      const tabs = await Promise.all([context.newPage(), context.newPage()]);
      const visits: { page: Page; name: string }[] = [];
      for (const page of tabs) {
        const name = `visitor ${names.length}`;
        names.push(name);
        await page.goto(site.page);
        const session = await askForHelp(page, name);
        // The first answers once the second has begun, and before that one is asked.
        await visits[0]?.page.getByRole('radio', { name: 'Satisfied, 4 of 5' }).click();
        await page.evaluate((own) => window.overdesk('after', ...(own ? [own] : [])), session);
        await page.getByRole('radio', { name: 'Satisfied, 4 of 5' }).waitFor();
        visits.push({ page, name });
      }
      await visits[1]?.page.getByRole('radio', { name: 'Satisfied, 4 of 5' }).click();
      for (const { page } of visits) await page.getByRole('radio', { name: '9 of 10' }).click();
      for (const { page, name } of visits) {
        await page.evaluate(() => document.body.replaceWith(document.createElement('body')));
        await page.getByRole('textbox').fill(name);
        await page.getByRole('button', { name: 'Send' }).click();
        await page.locator('.card', { hasText: /Thank you|Your answer is kept here/ }).waitFor();
      }
      for (const page of tabs) await page.close();
    },
    tally() {
      const whose = new Map(site.customers().map(({ session, name }) => [session, name]));
      const rows = site.responses().filter(({ answers }) => names.includes(String(answers['comment'])));
      const of = (name: string) => rows.filter(({ answers }) => answers['comment'] === name);
      return {
        lost: names.filter((name) => !of(name).length),
        doubled: names.filter((name) => of(name).length > 1),
        astray: rows.flatMap(({ id, session, answers }) => {
          const own = whose.get(session ?? '');
          return own === answers['comment']
            ? []
            : [`${answers['comment']} stands in that of ${own} (${id}, ${session})`];
        }),
      };
    },
  };
}
