import { expect, test } from 'vitest';
import { CONFIG, four, pair, post, say, secretOf, start, startSession } from './support.ts';

test('a low score brings sentences of empathy in the customer’s language to the agent’s card, a good one none', async () => {
  const agents = CONFIG.desk.agents.map((agent) => ({ ...agent, languages: [...agent.languages, 'ja'] }));
  const collector = await start({ ...CONFIG, desk: { ...CONFIG.desk, agents } });
  const { url } = collector;
  const maria = await pair(collector, 'maria');
  const phrases = async (csat: number, locale: string) => {
    const { session } = await startSession(url, { locale });
    await say(url, session, 'end');
    const body = four(session, { answers: { csat }, locale, state: 'complete' });
    await post(url, '/v1/responses', { ...body, secret: secretOf(session) });
    const { items } = await (await maria.call('GET', '/v1/agent/feed?language=en')).json();
    const cards = items.filter(({ card }: { card?: { session: string } }) => card?.session === session);
    return cards.at(-1).card.phrases;
  };
  expect(await phrases(1, 'es-MX')).toContain('Entiendo que esto moleste.');
  expect(await phrases(2, 'en')).toHaveLength(5);
  expect(await phrases(4, 'es-MX')).toBeUndefined();
  // A language we do not speak: no sentence is better than one the customer cannot read.
  expect(await phrases(1, 'ja')).toBeUndefined();
});
