import { ConsoleLink } from '../console/link.ts';
import { ReviewCase, TicketQuery } from '../console/quality.ts';
import { LanguageQuery } from '../feed.ts';
import { LeadNow, LooseAnswers, TeamFigures, WaitCoverage } from '../lead.ts';
import { SendReview } from '../quality.ts';
import { defineRoutes } from '../route.ts';
import * as targets from '../targets.ts';

/** What the extension of somebody who leads the desk asks. */
export const leadRoutes = defineRoutes({
  readLeadNow: {
    method: 'GET',
    path: '/v1/lead/now',
    summary: 'The desk at this moment, for its leads',
    audience: 'lead',
    query: LanguageQuery,
    reply: LeadNow,
  },
  readWaitCoverage: {
    method: 'GET',
    path: '/v1/lead/waits',
    summary: 'How often the waits told came true',
    audience: 'lead',
    reply: WaitCoverage,
  },
  readTeamFigures: {
    method: 'GET',
    path: '/v1/lead/figures',
    summary: 'The desk’s own figures: who left, who was helped by an article, how long they waited',
    audience: 'lead',
    reply: TeamFigures,
  },
  readLooseAnswers: {
    method: 'GET',
    path: '/v1/lead/answers',
    summary: 'The newest answers that belong to no session',
    audience: 'lead',
    query: LanguageQuery,
    reply: LooseAnswers,
  },
  readLeadTargets: {
    method: 'GET',
    path: '/v1/lead/targets',
    summary: 'Every agreement of the desk',
    audience: 'lead',
    reply: targets.LeadTargets,
  },
  proposeToAgent: {
    method: 'POST',
    path: '/v1/lead/targets',
    summary: 'Propose to an agent',
    audience: 'lead',
    body: targets.ProposeToAgent,
    reply: targets.TargetAgreement,
  },
  stepLeadTarget: {
    method: 'POST',
    path: '/v1/lead/targets/:id',
    summary: 'Accept, decline or end',
    audience: 'lead',
    body: targets.TargetStep,
    reply: targets.TargetAgreement,
  },
  readTicketCase: {
    method: 'GET',
    path: '/v1/lead/case',
    summary: 'The case of a ticket, to review it; the reading is logged',
    audience: 'lead',
    query: TicketQuery,
    reply: ReviewCase,
  },
  reviewTicket: {
    method: 'POST',
    path: '/v1/lead/cases/:session/review',
    summary: 'Review a case beside its ticket',
    audience: 'lead',
    body: SendReview,
    reply: ReviewCase,
  },
  handOver: {
    method: 'POST',
    path: '/v1/lead/console',
    summary: 'A link that signs this lead in to the console, once, within a minute',
    audience: 'lead',
    reply: ConsoleLink,
  },
});
