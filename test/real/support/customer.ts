import type { BrowserContext, Locator, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';

/** A customer with a phone and a Spanish browser, in a profile of their own. */
export interface Customer {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** Opens the shop on the customer's phone. */
export async function visit(shop: string): Promise<Customer> {
  const context = await launchChromium({ locale: 'es-ES', viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(shop);
  return { page, context };
}

/** "Mac, cannot sign in, urgent", and where to be reached. */
export async function askForHelp(page: Page, email: string): Promise<void> {
  await page.getByRole('link', { name: 'Pedir ayuda' }).click();
  for (const answer of ['Mac', 'No puedo iniciar sesión', 'Es urgente']) {
    await page.getByText(answer, { exact: true }).click();
  }
  await page.getByLabel('Nombre').fill('Lucía');
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByRole('button', { name: 'Siguiente' }).click();
}

/** The first question of the survey after the help. */
export const surveyIn = (page: Page): Locator =>
  page.getByRole('group', { name: '¿Está satisfecho con la ayuda recibida?' });

/** Taps a face (1–5), then an NPS point, and writes a comment; `send` is left to the caller. */
export async function rate(page: Page, face: string, nps: number, comment: string): Promise<void> {
  await page.locator('label.pick', { has: page.getByRole('radio', { name: face, exact: true }) }).click();
  await page.locator('label.pick', { has: page.locator(`input[name="nps"][value="${nps}"]`) }).click();
  await page.locator('#field').fill(comment);
}
