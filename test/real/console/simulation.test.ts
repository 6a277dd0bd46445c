import { expect, onTestFinished, test } from 'vitest';
import { runDesk, signedIn } from './desk.ts';

/** What a change would come to, by the simulator, pressed by a lead in a browser. */
const desk = runDesk();

test('a lead simulates that somebody learns a skill, and reads first contact, wait and occupancy', async () => {
  const { context, page, complaints } = await signedIn(desk.demo);
  onTestFinished(() => context.close());
  await page.goto(`${desk.demo.collector}/console/set-up/agents`);
  const simulation = page.getByRole('region', { name: 'What would it change?' });
  const go = simulation.getByRole('button', { name: 'Simulate it' });
  await go.waitFor();
  expect(await go.isDisabled()).toBe(true);
  await simulation.getByText('Change something first').waitFor();

  await page.getByRole('button', { name: 'Change: Mira Lenz' }).click();
  await page.getByRole('button', { name: 'Add a skill' }).click();
  await expect.poll(() => go.isEnabled()).toBe(true);
  await go.click();
  await simulation.getByRole('table').waitFor();
  const figuresOf = async (name: string): Promise<string[]> => {
    const row = simulation.getByRole('row', { name });
    expect(await row.count()).toBe(1);
    return row.getByRole('cell').allTextContents();
  };
  for (const [name, least, most] of [
    ['Solved at first contact, of 100', 1, 100],
    ['Mean wait, minutes', 0, 28 * 24 * 60],
    ['Longest wait of 95 in 100, minutes', 0, 28 * 24 * 60],
    ['Occupancy, of 100', 0.1, 100],
  ] as const) {
    const [before = '', after = '', change = ''] = await figuresOf(name);
    for (const figure of [before, after].map((text) => Number(text.replaceAll(',', '')))) {
      expect(figure, name).toBeGreaterThanOrEqual(least);
      expect(figure, name).toBeLessThanOrEqual(most);
    }
    expect(change).toMatch(/^[-−]?[\d.,]+ ± [\d.,]+$/u);
  }
  await simulation.getByText(/^From \d+ cases of \d+ days/).waitFor();

  // Another change is another question: what was found for the former one is not shown with it.
  await page.getByRole('button', { name: 'Add a skill' }).click();
  await simulation.getByRole('table').waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});
