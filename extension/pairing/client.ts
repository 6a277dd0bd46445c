import * as z from 'zod/mini';
import { CallCode, type MakeCode } from '../../shared/protocol/call-code.ts';
import { Me, Paired } from '../../shared/protocol/pairing.ts';
import type { Presence } from '../../shared/protocol/presence.ts';
import { type HandUp, SessionCard } from '../../shared/protocol/session-card.ts';
import { TargetAgreement } from '../../shared/protocol/targets.ts';
import { Team } from '../../shared/protocol/team.ts';
import { OwnTraining } from '../../shared/protocol/training.ts';
import type { TargetCommand } from '../messages/targets.ts';
import { ifKnown, read, send } from './call.ts';
import { type Access, understand } from './request.ts';
import type { OutboxEntry } from './schema.ts';

/** Turns a one-time code into a token. Throws RefusedError (`unknown-code`, …) and SilentError. */
export async function pair(url: string, code: string, signal: AbortSignal): Promise<Paired> {
  const response = await send({ url }, 'POST', '/v1/agent/pair', { body: { code } }, signal);
  return understand(Paired, response);
}

/**
 * The same by what the company set up: the agent's own key or, without one, the single sign-on in front of the collector,
 * whose cookies go along. Somebody who is not signed in there gets its page instead of an answer: a SilentError.
 */
export async function pairByCompany(
  url: string,
  key: string | undefined,
  signal: AbortSignal,
): Promise<Paired> {
  const sent = { body: key === undefined ? {} : { key }, cookies: key === undefined };
  return understand(Paired, await send({ url }, 'POST', '/v1/agent/pair/company', sent, signal));
}

/** Does one errand; resolves with the card a claim brings. */
export async function run(
  access: Access,
  errand: OutboxEntry,
  language: string,
  signal: AbortSignal,
): Promise<SessionCard | null> {
  switch (errand.kind) {
    case 'claim': {
      const { session, helpdesk, ticket } = errand;
      const sent = { query: { language }, body: { session, helpdesk, ticket } };
      return understand(SessionCard, await send(access, 'POST', '/v1/agent/claims', sent, signal));
    }
    case 'ended':
      await send(access, 'POST', '/v1/agent/ended', { body: { session: errand.session } }, signal);
      return null;
    case 'offer': {
      const sent = { params: { id: errand.offer }, body: { answer: errand.answer } };
      await send(access, 'POST', '/v1/agent/offers/:id', sent, signal);
      return null;
    }
    case 'recovered':
      await send(access, 'POST', '/v1/agent/recovered', { body: { id: errand.id } }, signal);
      return null;
    case 'hint-seen':
      await send(access, 'POST', '/v1/agent/hints/:id/seen', { params: { id: errand.id } }, signal);
      return null;
    case 'ready':
      await send(access, 'POST', '/v1/agent/ready', { body: errand.ready }, signal);
      return null;
    case 'voices':
      await send(access, 'POST', '/v1/agent/voices', { body: errand.told }, signal);
      return null;
  }
}

/** Hands a session of the agent's own up a tier. */
export async function handUp(access: Access, up: HandUp, signal: AbortSignal): Promise<void> {
  await send(access, 'POST', '/v1/agent/hand-up', { body: up }, signal);
}

/** Asks for the code of a call, to be read out. */
export async function makeCode(access: Access, call: MakeCode, signal: AbortSignal): Promise<CallCode> {
  return understand(CallCode, await send(access, 'POST', '/v1/agent/codes', { body: call }, signal));
}

/** The heartbeat: what the agent set, and the load read from the helpdesk. */
export async function sendPresence(access: Access, presence: Presence, signal: AbortSignal): Promise<void> {
  await send(access, 'PUT', '/v1/agent/presence', { body: presence }, signal);
}

/** Who this browser is paired as, as it stands now; null when the collector cannot be asked that yet. */
export async function readMe(access: Access, signal: AbortSignal): Promise<Me | null> {
  const response = await ifKnown(read(access, '/v1/agent/me', {}, signal));
  return response && understand(Me, response);
}

/** The team's figures, and what this browser is to say for them; null when the collector has not heard of voices. */
export async function readTeam(access: Access, signal: AbortSignal): Promise<Team | null> {
  const response = await ifKnown(read(access, '/v1/agent/team', {}, signal));
  return response && understand(Team, response);
}

/** What was proposed and agreed between this agent and the lead; nothing when the collector has not heard of targets. */
export async function readTargets(access: Access, signal: AbortSignal): Promise<TargetAgreement[]> {
  const response = await ifKnown(read(access, '/v1/agent/targets', {}, signal));
  return response === null ? [] : understand(z.array(TargetAgreement), response);
}

/** This agent's certificates and trainings; nothing when the collector has not heard of that. */
export async function readOwnTraining(
  access: Access,
  language: string,
  signal: AbortSignal,
): Promise<OwnTraining[]> {
  const response = await ifKnown(read(access, '/v1/agent/training', { query: { language } }, signal));
  return response === null ? [] : understand(z.array(OwnTraining), response);
}

/** Proposes a target or takes a step, as agent or as lead; a lead's proposal names its `agent`. */
export async function sendTargetCommand(
  access: Access,
  as: 'agent' | 'lead',
  command: TargetCommand & { readonly agent?: string },
  signal: AbortSignal,
): Promise<TargetAgreement> {
  const { id, agent } = command;
  if ('step' in command) {
    const sent = { params: { id }, body: { step: command.step } };
    return understand(TargetAgreement, await send(access, 'POST', `/v1/${as}/targets/:id`, sent, signal));
  }
  const body = {
    ...{ id, target: command.propose, insteadOf: command.insteadOf },
    ...(agent !== undefined && { agent }),
  };
  return understand(TargetAgreement, await send(access, 'POST', `/v1/${as}/targets`, { body }, signal));
}
