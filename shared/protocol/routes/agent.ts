import { z } from 'zod';
import { CallCode, MakeCode } from '../call-code.ts';
import { Claim, Feed, FeedQuery, LanguageQuery, RecoveryDone, TicketEnded } from '../feed.ts';
import { Me, Pair, PairByCompany, Paired } from '../pairing.ts';
import { AnswerOffer, Presence } from '../presence.ts';
import { AnswerReview } from '../quality.ts';
import { defineRoutes } from '../route.ts';
import { HandUp, SessionCard } from '../session-card.ts';
import * as targets from '../targets.ts';
import * as team from '../team.ts';
import { OwnTraining } from '../training.ts';

/** What an agent’s extension asks. */
export const agentRoutes = defineRoutes({
  pair: {
    method: 'POST',
    path: '/v1/agent/pair',
    summary: 'A one-time code becomes a token',
    audience: 'public',
    limits: 'pairing',
    body: Pair,
    reply: Paired,
  },
  pairByCompany: {
    method: 'POST',
    path: '/v1/agent/pair/company',
    summary:
      'The company’s single sign-on, in a named proxy’s header, or an agent’s own pairing key becomes a token',
    audience: 'public',
    body: PairByCompany,
    reply: Paired,
  },
  signedOn: {
    method: 'GET',
    path: '/v1/agent/pair/company',
    summary: 'Where an agent signs in to the company’s single sign-on; says that it is done',
    audience: 'public',
    reply: 'text/html',
  },
  readMe: {
    method: 'GET',
    path: '/v1/agent/me',
    summary: 'Who this device is paired as, as it stands now',
    audience: 'agent',
    reply: Me,
  },
  readFeed: {
    method: 'GET',
    path: '/v1/agent/feed',
    summary: 'Cards, offers, recoveries and erasures after a cursor',
    audience: 'agent',
    query: FeedQuery,
    reply: Feed,
  },
  streamFeed: {
    method: 'GET',
    path: '/v1/agent/stream',
    summary: 'Server-sent events: that there is news in the feed, and up to which cursor',
    audience: 'agent',
    query: FeedQuery,
    reply: 'text/event-stream',
  },
  claim: {
    method: 'POST',
    path: '/v1/agent/claims',
    summary: 'The card for a session found on a ticket',
    audience: 'agent',
    query: LanguageQuery,
    body: Claim,
    reply: SessionCard,
  },
  ticketEnded: {
    method: 'POST',
    path: '/v1/agent/ended',
    summary: 'The ticket is solved',
    audience: 'agent',
    body: TicketEnded,
    reply: null,
  },
  makeCode: {
    method: 'POST',
    path: '/v1/agent/codes',
    summary: 'After a call: a code to read out and a link to send, under which it is rated',
    audience: 'agent',
    body: MakeCode,
    reply: CallCode,
  },
  handUp: {
    method: 'POST',
    path: '/v1/agent/hand-up',
    summary: 'Hand an own session up to a higher tier, with a note',
    audience: 'agent',
    body: HandUp,
    reply: null,
  },
  releaseSession: {
    method: 'POST',
    path: '/v1/agent/sessions/:session/release',
    summary: 'Let a session go behind which there is nobody: its agent, or a lead',
    audience: 'agent',
    reply: null,
  },
  setPresence: {
    method: 'PUT',
    path: '/v1/agent/presence',
    summary: 'Heartbeat with status and load',
    audience: 'agent',
    body: Presence,
    reply: null,
  },
  answerOffer: {
    method: 'POST',
    path: '/v1/agent/offers/:id',
    summary: 'Accept or decline; declining costs nothing',
    audience: 'agent',
    body: AnswerOffer,
    reply: null,
  },
  recoveryDone: {
    method: 'POST',
    path: '/v1/agent/recovered',
    summary: 'A customer’s request for a human is seen to',
    audience: 'agent',
    body: RecoveryDone,
    reply: null,
  },
  answerReview: {
    method: 'POST',
    path: '/v1/agent/reviews/:id',
    summary: 'Answer a review of one’s own case in words, or appeal to somebody else',
    audience: 'agent',
    body: AnswerReview,
    reply: null,
  },
  seeHint: {
    method: 'POST',
    path: '/v1/agent/hints/:id/seen',
    summary: 'Say that one has read a lead’s hint; said twice is said once',
    audience: 'agent',
    reply: null,
  },
  readTeam: {
    method: 'GET',
    path: '/v1/agent/team',
    summary: 'The team’s figures, and what this browser is to say for them',
    audience: 'agent',
    reply: team.Team,
  },
  tellReady: {
    method: 'POST',
    path: '/v1/agent/ready',
    summary: 'Enough cases to speak for the team’s figures',
    audience: 'agent',
    body: team.Ready,
    reply: null,
  },
  tellVoices: {
    method: 'POST',
    path: '/v1/agent/voices',
    summary: 'A month’s voices, blurred before they are sent',
    audience: 'agent',
    body: team.Voices,
    reply: null,
  },
  readOwnTraining: {
    method: 'GET',
    path: '/v1/agent/training',
    summary: 'One’s own certificates and trainings, held and planned',
    audience: 'agent',
    query: LanguageQuery,
    reply: z.array(OwnTraining),
  },
  readTargets: {
    method: 'GET',
    path: '/v1/agent/targets',
    summary: 'What was agreed or proposed',
    audience: 'agent',
    reply: z.array(targets.TargetAgreement),
  },
  proposeTarget: {
    method: 'POST',
    path: '/v1/agent/targets',
    summary: 'Propose a target',
    audience: 'agent',
    body: targets.ProposeTarget,
    reply: targets.TargetAgreement,
  },
  stepTarget: {
    method: 'POST',
    path: '/v1/agent/targets/:id',
    summary: 'Accept, decline or end',
    audience: 'agent',
    body: targets.TargetStep,
    reply: targets.TargetAgreement,
  },
});
