import type { Page } from 'playwright-core';

/** Begins with the five ready-made criteria and draws the cases to review, in the console of a lead. */
export async function drawCases(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'People' }).click();
  await page.getByRole('link', { name: 'Criteria' }).click();
  await page.getByRole('button', { name: 'Begin with five' }).click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Version 1 is published').waitFor();
  await page.getByRole('link', { name: 'Quality' }).click();
  await page.getByRole('button', { name: 'Draw' }).click();
  await page.getByText(/^\d of \d, drawn /).waitFor();
}

/** Reviews the ticket that is open, in the side panel beside it: all is well but that the answer was not right. */
export async function reviewTicket(panel: Page, strength: string): Promise<void> {
  await panel.getByText('What cases are reviewed for').waitFor();
  await panel.getByRole('button', { name: 'Review this ticket' }).click();
  await panel.getByLabel('First: what was done well').fill(strength);
  const criteria = panel.getByRole('group').filter({ hasText: 'Does not apply' });
  for (const one of await criteria.all()) {
    const isRight = (await one.textContent())?.startsWith('The answer is right');
    await one.getByRole('radio', { name: isRight ? 'No' : 'Yes', exact: true }).check();
  }
  await panel.getByRole('button', { name: 'Send the review' }).click();
  await panel.getByText('The review is sent.').waitFor();
}
