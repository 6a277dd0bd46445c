import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  pair,
  readMe,
  readOwnTraining,
  readTargets,
  readTeam,
  run,
  sendPresence,
} from '../../../../extension/pairing/client.ts';
import { listen, readFeed } from '../../../../extension/pairing/feed.ts';
import { RefusedError, SilentError } from '../../../../extension/pairing/request.ts';
import { four, post, start, startSession } from '../../collector/support.ts';

/** Stands before a collector as one of another age: its answers changed, or refused (null) as unknown paths are. */
async function between(url: string, change: (path: string, answer: unknown) => unknown): Promise<string> {
  const server = createServer(async ({ url: path = '', headers }, response) => {
    const { authorization = '' } = headers;
    const answer = await fetch(url + path, { headers: { authorization } });
    const changed = change(path, await answer.json());
    response.writeHead(changed === null ? 404 : answer.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(changed));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Against a real collector. */
describe('talking with the collector', () => {
  const { signal } = new AbortController();

  async function paired(agent: string) {
    const collector = await start();
    const answer = await pair(collector.url, await collector.pairingCode(agent), signal);
    return { collector, answer, access: { url: collector.url, token: answer.token } };
  }

  it('turns a code into a token, once, and says why not', async () => {
    const collector = await start();
    const code = await collector.pairingCode('maria');
    expect(await pair(collector.url, code, signal)).toMatchObject({
      agent: { id: 'maria', name: 'María' },
      company: 'Test & Co',
      zone: 'UTC',
    });
    await expect(pair(collector.url, code, signal)).rejects.toMatchObject({
      name: 'RefusedError',
      problem: 'unknown-code',
      final: true,
    });
  });

  it('reads the feed on from a cursor, in the agent’s language', async () => {
    const { collector, access } = await paired('maria');
    await sendPresence(access, { status: 'available', load: {} }, signal);
    const { session } = await startSession(collector.url);
    const feed = await readFeed(access, 0, 'es', signal);
    expect(feed.items).toMatchObject([
      { kind: 'card', card: { session, said: [{ title: '¿Qué ordenador?' }, {}, {}] } },
    ]);
    expect((await readFeed(access, feed.cursor, 'es', signal)).items).toEqual([]);
  });

  it('hears of news within the stream, and stops listening when nobody wants it', async () => {
    const { collector, access } = await paired('maria');
    await sendPresence(access, { status: 'available', load: {} }, signal);
    let news = 0;
    let hear = (): void => undefined;
    const heard = new Promise<void>((resolve) => {
      hear = resolve;
    });
    const listening = listen(
      access,
      0,
      {
        isWanted: () => news === 0,
        onNews: () => {
          news += 1;
          hear();
        },
      },
      signal,
    );
    const { session } = await startSession(collector.url);
    await heard;
    await listening;
    expect((await readFeed(access, 0, 'en', signal)).items.length).toBe(1);
    expect(session).toMatch(/^s1\./);
  });

  it('claims a session found on a ticket, ends it, and sees the answers after', async () => {
    const { collector, access } = await paired('maria');
    const { session } = await startSession(collector.url);
    const claim = { kind: 'claim', session, helpdesk: 'request-tracker', ticket: '7' } as const;
    const card = await run(access, claim, 'en', signal);
    expect(card).toMatchObject({
      session,
      ticket: { helpdesk: 'request-tracker', id: '7' },
      afterState: 'not asked',
    });
    await run(access, { kind: 'ended', session }, 'en', signal);
    await post(collector.url, '/v1/responses', four(session, { state: 'complete' }));
    expect(await run(access, claim, 'en', signal)).toMatchObject({
      after: [{ kind: 'csat', value: 4, format: 'csat.faces.5' }],
      afterState: 'complete',
      answeredAt: expect.any(Number),
    });
  });

  it('says that there are enough cases, and is told no figure without a crowd', async () => {
    const { access } = await paired('maria');
    const team = await readTeam(access, signal);
    expect(team).toMatchObject({ cohort: null, figures: [] });
    const ready = { month: team?.month ?? '', topics: ['mac'] };
    expect(await run(access, { kind: 'ready', ready }, 'en', signal)).toBeNull();
  });

  it('names what is refused for good, and what is only silence', async () => {
    const { collector, access } = await paired('wim');
    const stranger = { ...access, token: 'stolen' };
    await expect(readFeed(stranger, 0, 'en', signal)).rejects.toMatchObject({
      status: 401,
      problem: 'unauthorized',
    });
    await expect(
      listen(stranger, 0, { isWanted: () => true, onNews: () => undefined }, signal),
    ).rejects.toThrow(RefusedError);
    const claim = {
      kind: 'claim',
      session: 's1.aaaaaaaaaaaaaaaaaaaaaaaaaa',
      helpdesk: 'x',
      ticket: '1',
    } as const;
    await expect(run(access, claim, 'en', signal)).rejects.toMatchObject({
      problem: 'unknown-session',
      final: true,
    });
    await collector.close();
    await expect(readFeed(access, 0, 'en', signal)).rejects.toThrow(SilentError);
    await expect(
      listen(access, 0, { isWanted: () => true, onNews: () => undefined }, signal),
    ).rejects.toThrow(SilentError);
  });

  it('gets on with an older collector: what that has not heard of is not there yet', async () => {
    const { access } = await paired('maria');
    const older = await between(access.url, (path, answer) =>
      path.startsWith('/v1/agent/feed') ? answer : null,
    );
    const through = { ...access, url: older };
    expect(await readTargets(through, signal)).toEqual([]);
    expect(await readOwnTraining(through, 'en', signal)).toEqual([]);
    expect(await readTeam(through, signal)).toBeNull();
    expect(await readMe(through, signal)).toBeNull();
    expect((await readFeed(through, 0, 'en', signal)).items).toEqual([]);
  });

  it('gets on with a newer collector: news of a kind it has not heard of is passed over', async () => {
    const { collector, access } = await paired('maria');
    await sendPresence(access, { status: 'available', load: {} }, signal);
    const { session } = await startSession(collector.url);
    const newer = await between(access.url, (_, answer) => {
      const feed = answer as { items: unknown[] };
      return { ...feed, items: [{ kind: 'praise', seq: 1, from: 'a customer' }, ...feed.items] };
    });
    const feed = await readFeed({ ...access, url: newer }, 0, 'en', signal);
    expect(feed.items).toMatchObject([{ kind: 'card', card: { session } }]);
  });

  it('stops at once when it is called off', async () => {
    const { access } = await paired('maria');
    const stop = new AbortController();
    const listening = listen(access, 0, { isWanted: () => true, onNews: () => undefined }, stop.signal);
    stop.abort(new Error('unpaired'));
    await expect(listening).rejects.toThrow('unpaired');
  });
});
