import { expect, test } from 'vitest';
import { CONFIG, four, post, start, startSession } from '../../integration/collector/support.ts';
import { openAs } from './open-as.ts';

const { surveys } = CONFIG;
const EFFORT = { id: 'ces', kind: 'ces', title: { en: 'How easy was it?' } } as const;
const config = {
  ...CONFIG,
  surveys: { ...surveys, after: { ...surveys.after, questions: [...surveys.after.questions, EFFORT] } },
};

test('NPS and CES of the desk stand in Results with n, interval and what they mean', async () => {
  const collector = await start(config, { console: 'dist/console' });
  // Seven promoters, two who are neither, three detractors; easy for nine of twelve.
  for (const [nps, ces] of [...Array(7).fill([9, 6]), [7, 5], [8, 5], [0, 1], [5, 2], [6, 4]]) {
    const { session } = await startSession(collector.url);
    const answers = { csat: 4, nps, ces };
    const formats = { csat: 'csat.faces.5', nps: 'nps.11', ces: 'ces.7' };
    const put = await post(
      collector.url,
      '/v1/responses',
      four(session, { answers, formats, state: 'complete' }),
    );
    expect(put.status).toBe(200);
  }
  const page = await openAs(collector, 'lena', '/results');
  await page.getByRole('button', { name: /^Would recommend\s*\+33/ }).click();
  await page.getByText('Above 0 is good: more recommend you than not.').waitFor();
  const recommend = page.getByRole('region', { name: 'Would recommend' }).first();
  await recommend.getByText(/from 12 answers/).waitFor();
  await page.getByRole('button', { name: /75%.*from 12 answers/ }).click();
  await page.getByText(/^CES: /).waitFor();
});
