import type { Locator, Page } from 'playwright-core';
import { eventually } from '../eventually.ts';

/** What an agent does on a ticket's page, by RT's own menu. */

/** Longer than the menu takes to open, ms. */
const OPENS_WITHIN = 3_000;
/** Longer than RT takes to answer with its next page, ms. */
const ANSWERS_WITHIN = 45_000;

/**
 * Chooses from the menu Actions until `shown` is there. The menu opens when the mouse comes and closes when it leaves:
 * a mouse that came before RT's script listened opens nothing, and a click on a menu that is closing goes nowhere.
 */
async function choose(page: Page, action: string, shown: Locator): Promise<void> {
  await page.bringToFront();
  const menu = page.locator('#page-menu');
  const item = menu.getByRole('link', { name: action, exact: true });
  await eventually(async () => {
    if (await shown.isVisible()) return true;
    await page.mouse.move(0, 0);
    await menu.getByRole('link', { name: 'Actions', exact: true }).hover({ timeout: OPENS_WITHIN });
    await item.click({ timeout: OPENS_WITHIN });
    await shown.waitFor({ timeout: ANSWERS_WITHIN });
    return true;
  }).catch(async (cause) => {
    throw new Error(`"${action}" led to ${page.url()}, ${await page.title()}`, { cause });
  });
}

/** Actions → Take. */
export async function take(page: Page): Promise<void> {
  await choose(page, 'Take', page.getByText('Owner changed from Nobody to').first());
}

/** Actions → Resolve, words, the button. */
export async function replyAndResolve(page: Page, words: string): Promise<void> {
  const way = page.locator('select[name="UpdateType"]');
  await choose(page, 'Resolve', way);
  await way.selectOption('response');
  await page.frameLocator('iframe.cke_wysiwyg_frame').locator('body').fill(words);
  await page.locator('input[name="SubmitTicket"]').first().click();
  await page.locator('body#comp-Ticket-Display').waitFor();
}
