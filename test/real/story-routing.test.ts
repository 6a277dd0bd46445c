import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { before } from '../../demo/company/surveys.ts';
import { SessionStarted, type SessionState } from '../../shared/protocol/customer.ts';
import { Paired } from '../../shared/protocol/pairing.ts';
import { uuid7 } from '../../shared/protocol/uuid7.ts';
import { eventually } from './support/eventually.ts';
import { openStoryDesk, type StoryDesk } from './support/story-desk.ts';

/**
 * Ana knows Macs and takes one case at a time, Victor knows them better and comes and goes, Mira is learning:
 * each case must find the right one, with a true sentence, and they must end up as its owner in Request Tracker.
 */
describe('the right agent, ended up as owner in Request Tracker', () => {
  let desk: StoryDesk;
  let first: string;
  let waiting: string;

  beforeAll(async () => {
    desk = await openStoryDesk((demo) => ({
      ...demo,
      agents: demo.agents.map((agent) => {
        if (agent.id === 'ana') return { ...agent, capacity: 1 };
        return { ...agent, skills: agent.id === 'victor' ? { mac: 5 } : { mac: 2 } };
      }),
      rules: [
        {
          name: 'Mac: how to',
          when: { platform: 'mac', problem: 'other' },
          queue: 'general',
          prefers: { mac: 2 },
        },
        ...(demo.rules ?? []),
      ],
    }));
    await tellPresence(desk, 'victor', 'away');
  });
  afterAll(() => desk?.stop());

  test('one expert is free and one is away: the free one', async () => {
    first = await startSession(desk, 'sign-in');
    expect(await reasonOf(desk, first, 'ana')).toBe(
      'Le atiende Ana Pop: conoce Mac e inicio de sesión y está libre ahora.',
    );
  });

  test('her last slot is taken and the learner may not: the customer waits for somebody who knows Macs, and is told so', async () => {
    waiting = await startSession(desk, 'sign-in');
    expect((await stateOf(desk, waiting)).route.reason).toContain('Quienes conocen Mac');
    expect(await ownerInRt(desk, waiting)).toBe('Nobody');
  });

  test('where Mac is only preferred, the one who wants to grow in it takes the case', async () => {
    const session = await startSession(desk, 'other');
    expect(await reasonOf(desk, session, 'mira')).toMatch(/^Le atiende Mira Lenz/);
  });

  test('the first case is solved in RT: the slot is free, and the one who waited gets her', async () => {
    const rt = await desk.rt.rest('ana');
    const { ticket } = await stateOf(desk, first);
    await rt.post(`/ticket/${ticket?.id}/correspond`, {
      Content: 'Resuelto.',
      ContentType: 'text/plain',
      Status: 'resolved',
    });
    expect(await reasonOf(desk, waiting, 'ana')).toMatch(/^Le atiende Ana Pop: conoce Mac/);
  });

  test('the other expert is back: the next case is theirs', async () => {
    await tellPresence(desk, 'victor', 'available');
    const session = await startSession(desk, 'sign-in');
    expect(await reasonOf(desk, session, 'victor')).toMatch(/^Le atiende Victor Sanz: conoce Mac/);
  });
});

/** As the widget keeps them, by session. */
const secrets = new Map<string, string>();

/** What the widget sends when the customer has answered; returns the session's id. */
async function startSession(desk: StoryDesk, problem: 'sign-in' | 'other'): Promise<string> {
  const id = uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
  const answer = await fetch(`${desk.line.url}/v1/sessions`, {
    method: 'POST',
    headers: { origin: desk.shop },
    body: JSON.stringify({
      id,
      site: 'northlight',
      survey: before.id,
      surveyVersion: before.version,
      answers: { platform: 'mac', problem, urgency: 'urgent' },
      locale: 'es',
      customer: { email: `${id}@shop.example` },
    }),
  });
  const { session, secret } = SessionStarted.parse(await answer.json());
  secrets.set(session, secret);
  return session;
}

async function stateOf(desk: StoryDesk, session: string): Promise<SessionState> {
  const answer = await fetch(`${desk.line.url}/v1/sessions/${session}/state`, {
    method: 'POST',
    body: JSON.stringify({ secret: secrets.get(session) }),
  });
  return answer.json();
}

/** Once `agent` owns the session's ticket in RT: the sentence the customer is told. */
async function reasonOf(desk: StoryDesk, session: string, agent: string): Promise<string> {
  await eventually(async () => (await ownerInRt(desk, session)) === agent, {
    what: `RT's owner is not ${agent}`,
  });
  return (await stateOf(desk, session)).route.reason;
}

/** Who owns the session's ticket in RT, as soon as there is one. */
async function ownerInRt(desk: StoryDesk, session: string): Promise<string> {
  const rt = await desk.rt.rest('root');
  const { id } = await eventually(async () => (await stateOf(desk, session)).ticket);
  const { Owner } = await rt.get<{ Owner: { id: string } }>(`/ticket/${id}`);
  return Owner.id;
}

/** As the agent's extension does. */
async function tellPresence(desk: StoryDesk, agent: string, status: 'available' | 'away'): Promise<void> {
  const code = await desk.collector.pairingCode(agent);
  const json = { 'content-type': 'application/json' };
  const pair = await fetch(`${desk.line.url}/v1/agent/pair`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ code }),
  });
  const { token } = Paired.parse(await pair.json());
  const told = await fetch(`${desk.line.url}/v1/agent/presence`, {
    method: 'PUT',
    headers: { ...json, authorization: `Bearer ${token}` },
    body: JSON.stringify({ status, load: {} }),
  });
  expect(told.status).toBe(204);
}
