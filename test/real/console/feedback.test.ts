import { expect, test } from 'vitest';
import { CONFIG, start } from '../../integration/collector/support.ts';
import { openAs } from './open-as.ts';

test('a note goes to one person, who reads and answers it; nobody else finds it', async () => {
  const collector = await start(CONFIG, { console: 'dist/console' });
  const lead = await openAs(collector, 'lena', '/people/feedback');
  const form = lead.getByRole('region', { name: 'Write a note' });
  await form.getByRole('combobox').selectOption({ label: 'María' });
  await form.getByLabel(/^First: what was done well/).fill('You let her finish.');
  await form.getByLabel(/^Observe/).fill('On Monday the caller had to say her number twice.');
  await form.getByRole('button', { name: 'Send the note' }).click();
  await form.getByText(/^Something is missing/).waitFor();
  await form.getByLabel(/^Identify/).fill('Ask for the number once, and write it down.');
  await form.getByRole('button', { name: 'Send the note' }).click();
  await form.getByText('Sent. María finds it under People › Feedback.').waitFor();
  const sent = lead.getByRole('region', { name: 'Your notes' });
  await sent.getByText('Not read yet').waitFor();

  const agent = await openAs(collector, 'maria', '/people/feedback');
  const received = agent.getByRole('region', { name: 'Your notes' });
  await received.getByText('You let her finish.').waitFor();
  await received.getByLabel('Your answer').fill('I will try it this week.');
  await received.getByRole('button', { name: 'Send the answer' }).click();
  await received.getByText(/^Answer of /).waitFor();

  await lead.reload();
  await sent.getByText('I will try it this week.').waitFor();
  const other = await openAs(collector, 'wim', '/people/feedback');
  await other.getByText('There is no note yet.').waitFor();
  expect(await other.locator('main').textContent()).not.toContain('María');
});
