import type { AskForLink } from '../../shared/protocol/server.ts';
import { needsOf } from '../../shared/routing/needs.ts';
import { madeAt } from '../access/uuid7.ts';
import { checkClock } from '../api/answers.ts';
import { Refusal } from '../api/refusal.ts';
import { deskNow, type House } from '../house.ts';
import type { Session } from '../store/session.ts';

/** Sessions of people who were helped outside any page. */

/** A phone call, known when it has ended: a session with its agent, to be asked about by a short link. */
export async function startCall(call: Extract<AskForLink, { call: string }>, house: House): Promise<Session> {
  const { settings, store } = house;
  const id = await startTaken(call, house);
  const { site } = settings;
  await store.do('tieConversation', { site, id, conversation: call.call, signed: true });
  return endTaken(id, { by: 'call', at: call.endedAt }, house);
}

/** A call whose agent asks for a code: the same id is the same call. It speaks the desk's language until the code is typed. */
export async function startWithCode(
  { id: name, agent }: { readonly id: string; readonly agent: string },
  house: House,
): Promise<Session> {
  const endedAt = madeAt(name);
  const call = { call: `code ${name}`, agent, locale: house.settings.language, endedAt };
  return endTaken(await startTaken(call, house), { by: 'code', at: endedAt }, house);
}

async function endTaken(
  id: string,
  { by, at }: { readonly by: string; readonly at: number },
  { settings: { site }, store }: House,
): Promise<Session> {
  await store.do('endSession', { site, id, by, now: at });
  const session = await store.do('readSession', { site, id });
  if (!session) throw new Error('A session vanished after its own start.');
  return session;
}

/** Begins the session of somebody an agent has helped outside any page; answers its id. */
async function startTaken(call: Extract<AskForLink, { call: string }>, house: House): Promise<string> {
  const { settings, store, keys } = house;
  const { site, desk, surveys } = settings;
  const [queue] = desk.queues;
  const agent = desk.agents.find(({ id }) => id === call.agent);
  if (!agent || !queue)
    throw new Refusal('malformed-body', `agent: there is no agent "${call.agent}" at the desk.`);
  if (!surveys.after) throw new Refusal('unknown-survey', 'This site asks nothing after a session.');
  const startId = keys.startIdOf(call.call, call.endedAt);
  checkClock(startId, house.now());
  const id = keys.sessionId(site, startId);
  const customer = call.customer ?? null;
  await store.do('startSession', {
    startId,
    desk: deskNow(house),
    deflected: false,
    openTicket: false,
    takenBy: agent.id,
    session: {
      id,
      site,
      survey: surveys.after.id,
      surveyVersion: surveys.after.version,
      answers: {},
      locale: call.locale,
      customer,
      customerRef: customer?.email === undefined ? null : keys.customerRef(site, customer.email),
      page: null,
      context: {},
      queue: queue.id,
      channel: 'phone',
      needs: needsOf({}, [], desk.queues, call.locale),
      wait: null,
      createdAt: call.endedAt,
    },
  });
  return id;
}
