import type { AskForLink } from '../../shared/protocol/server.ts';
import { madeAt } from '../../shared/protocol/uuid7.ts';
import { needsOf } from '../../shared/routing/needs.ts';
import { routingSnapshot } from '../store/routing-snapshot.ts';
import type { Session } from '../store/session.ts';
import { checkClock } from './answers.ts';
import type { AppContext } from './context.ts';
import { ApplicationError } from './errors.ts';

/** Sessions of people who were helped outside any page. */

/** A phone call, known when it has ended: a session with its agent, to be asked about by a short link. */
export async function startCall(
  call: Extract<AskForLink, { call: string }>,
  context: AppContext,
): Promise<Session> {
  const { settings, store } = context;
  const id = await startTaken(call, context);
  const { site } = settings;
  await store.do('tieConversation', { site, id, conversation: call.call, signed: true });
  return endTaken(id, { by: 'call', at: call.endedAt }, context);
}

/** A call whose agent asks for a code: the same id is the same call. It speaks the desk's language until the code is typed. */
export async function startWithCode(
  { id: name, agent }: { readonly id: string; readonly agent: string },
  context: AppContext,
): Promise<Session> {
  const endedAt = madeAt(name);
  const call = { call: `code ${name}`, agent, locale: context.settings.language, endedAt };
  return endTaken(await startTaken(call, context), { by: 'code', at: endedAt }, context);
}

async function endTaken(
  id: string,
  { by, at }: { readonly by: string; readonly at: number },
  { settings: { site }, store }: AppContext,
): Promise<Session> {
  await store.do('endSession', { site, id, by, now: at });
  const session = await store.do('readSession', { site, id });
  if (!session) throw new Error('A session vanished after its own start.');
  return session;
}

/** Begins the session of somebody an agent has helped outside any page; answers its id. */
async function startTaken(call: Extract<AskForLink, { call: string }>, context: AppContext): Promise<string> {
  const { settings, store, keys } = context;
  const { site, desk, surveys } = settings;
  const [queue] = desk.queues;
  const agent = desk.agents.find(({ id }) => id === call.agent);
  if (!agent || !queue)
    throw new ApplicationError('malformed-body', `agent: there is no agent "${call.agent}" at the desk.`);
  if (!surveys.after) throw new ApplicationError('unknown-survey', 'This site asks nothing after a session.');
  const startId = keys.startIdOf(call.call, call.endedAt);
  checkClock(startId, context.now());
  const id = keys.sessionId(site, startId);
  const customer = call.customer ?? null;
  await store.do('startSession', {
    startId,
    desk: routingSnapshot(context),
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
