import type { Page } from 'playwright-core';

/** What an agent does on a ticket's page, by RT's own menu. */

/** The menu opens under the mouse. */
async function choose(page: Page, action: string): Promise<void> {
  const menu = page.locator('#page-menu');
  await menu.getByRole('link', { name: 'Actions', exact: true }).hover();
  await menu.getByRole('link', { name: action, exact: true }).click();
}

/** Actions → Take. */
export async function take(page: Page): Promise<void> {
  await choose(page, 'Take');
  await page.getByText('Owner changed from Nobody to').first().waitFor();
}

/** Actions → Resolve, words, the button. */
export async function replyAndResolve(page: Page, words: string): Promise<void> {
  await choose(page, 'Resolve');
  await page.locator('select[name="UpdateType"]').selectOption('response');
  await page.frameLocator('iframe.cke_wysiwyg_frame').locator('body').fill(words);
  await page.locator('input[name="SubmitTicket"]').first().click();
  await page.locator('body#comp-Ticket-Display').waitFor();
}
