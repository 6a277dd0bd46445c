import { expect, test } from 'vitest';
import { four, pair, post, say, start, startSession } from './support.ts';

interface Event {
  readonly id: string;
  readonly event: string;
  readonly data: { readonly cursor?: number };
}

/** Server-sent events of an agent, one by one. */
async function* eventsOf(
  url: string,
  token: string,
  headers: Record<string, string> = {},
): AsyncGenerator<Event> {
  const abort = new AbortController();
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${token}`, ...headers },
    signal: abort.signal,
  });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  let text = '';
  try {
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const lines = text.slice(0, end).split('\n');
        text = text.slice(end + 2);
        const field = (name: string) =>
          lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
        if (field('event') !== '')
          yield { id: field('id'), event: field('event'), data: JSON.parse(field('data')) };
      }
    }
  } finally {
    abort.abort();
  }
}

const next = async (events: AsyncGenerator<Event>): Promise<Event> => {
  const { value } = await events.next();
  return value;
};

/** The cards of an agent's feed after a cursor. */
async function cardsOf(call: Awaited<ReturnType<typeof pair>>['call'], after: number | string) {
  const { items } = await (await call('GET', `/v1/agent/feed?after=${after}`)).json();
  return items.map(({ card }: { card: { session: string; after: { value: number }[] } }) => card);
}

test('of an answer the agent’s open stream says that it came, and one that comes back resumes where it was', async () => {
  const collector = await start();
  const { url } = collector;
  const { session } = await startSession(url);
  const { token, call } = await pair(collector, 'maria');
  const stream = `${url}/v1/agent/stream`;

  const first = eventsOf(`${stream}?after=0`, token);
  const news = await next(first);
  expect(news).toMatchObject({ event: 'news', data: { cursor: Number(news.id) } });
  expect(await cardsOf(call, 0)).toMatchObject([{ session, after: [] }]);
  await post(url, '/v1/responses', four(session));
  const answered = await next(first);
  expect(Number(answered.id)).toBeGreaterThan(Number(news.id));
  expect(await cardsOf(call, news.id)).toMatchObject([{ session, after: [{ value: 4 }] }]);
  await first.return(undefined);

  // Missed while away:
  const { session: second } = await startSession(url);
  const resumed = eventsOf(stream, token, { 'last-event-id': answered.id });
  expect((await next(resumed)).event).toBe('news');
  expect(await cardsOf(call, answered.id)).toMatchObject([{ session: second }]);
  await resumed.return(undefined);
});

test('somebody else’s stream stays silent', async () => {
  const collector = await start();
  const wim = await pair(collector, 'wim');
  const events = eventsOf(`${collector.url}/v1/agent/stream`, wim.token);
  const first = next(events);
  await startSession(collector.url);
  const { session } = await startSession(collector.url, { answers: { platform: 'windows' } });
  const { data } = await first;
  expect(await cardsOf(wim.call, 0)).toMatchObject([{ session }]);
  // The first news was of the second session.
  expect(await cardsOf(wim.call, data.cursor ?? 0)).toEqual([]);
  await events.return(undefined);
});

test('a customer who asks for a human: the agent is told once, a lead when a lead is wanted', async () => {
  const collector = await start();
  const { url } = collector;
  const { session } = await startSession(url);
  const ids = [four(session).id, four(session).id, four(session).id];
  for (const [i, to] of ['agent', 'agent', 'lead'].entries()) {
    expect((await say(url, session, 'recovery', { id: ids[i], to })).status).toBe(204);
  }
  const toldTo = async (agent: string) => {
    const { call } = await pair(collector, agent);
    const { items } = await (await call('GET', '/v1/agent/feed')).json();
    return items
      .filter((item: { kind: string }) => item.kind === 'recovery')
      .map((item: { recovery: { to: string } }) => item.recovery.to);
  };
  expect(await toldTo('maria')).toEqual(['agent']);
  expect(await toldTo('lena')).toEqual(['lead']);
  expect(await toldTo('wim')).toEqual([]);
});

test('the feed pages without missing or repeating anything', async () => {
  const collector = await start();
  const sessions: string[] = [];
  for (let i = 0; i < 5; i++) sessions.push((await startSession(collector.url)).session);
  const { call } = await pair(collector, 'maria');
  const seen: string[] = [];
  let after = 0;
  let more = true;
  while (more) {
    const feed = await (await call('GET', `/v1/agent/feed?after=${after}&limit=2`)).json();
    seen.push(...feed.items.map((item: { card: { session: string } }) => item.card.session));
    ({ cursor: after, more } = feed);
  }
  expect(seen).toEqual(sessions);
});
