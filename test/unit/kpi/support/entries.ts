import type { KpiId } from '../../../../shared/kpi/kpis/registry.ts';

/** What each KPI's entry in docs/measurement.md says beyond its words: what n counts, and what is left out of it. */
export const entries: Readonly<Record<KpiId, { readonly n: string; readonly leavesOut: string }>> = {
  csat: {
    n: 'answers: the last of each conversation',
    leavesOut:
      'Answers on another scale, which are shown apart. A bad answer to a ticket several took part in counts for the team and for none of them: it is looked at together. Below 10 answers nothing is told while fewer than 5 % of the customers asked have answered.',
  },
  nps: {
    n: 'answers: the last of each conversation',
    leavesOut:
      'Answers on another scale. A detractor of a ticket several took part in counts for the team alone. Below 10 answers only how many of each there were.',
  },
  ces: {
    n: 'answers: the last of each conversation',
    leavesOut:
      'Answers on another scale. A bad answer to a ticket several took part in counts for the team alone.',
  },
  'first-contact-resolution': {
    n: 'tickets first solved in the period, seven days ago or longer',
    leavesOut:
      'Younger solutions, counted beside. Tickets of unknown customers count as not come back, and how many they are stands beside. Somebody who only wrote what is of no substance is not counted as a second agent.',
  },
  'reopen-rate': {
    n: 'tickets first solved in the period, seven days ago or longer',
    leavesOut: 'Younger solutions, counted beside. Reopenings by a mere thank-you, and by a new matter.',
  },
  'quality-score': {
    n: 'reviews',
    leavesOut: 'Criteria a review marks as not applicable. Whoever took part without being reviewed.',
  },
  'one-touch': {
    n: 'tickets whose present solution falls in the period',
    leavesOut: 'Open tickets. Private notes, automatic messages and messages of bots are no replies.',
  },
  ownership: {
    n: 'tickets whose present solution falls in the period',
    leavesOut: 'Open tickets.',
  },
  'agent-reply-clock': {
    n: 'replies sent in the period to a customer who was waiting',
    leavesOut:
      'The wait before you were there; the time pending, on hold and with an expert. Automatic messages, notes, and a second message to a customer who has been answered.',
  },
  'first-response-time': {
    n: 'tickets first answered in the period',
    leavesOut:
      'Automatic messages, bots and notes. Tickets an agent opened, until the customer writes. Tickets without an answer are not dropped: how many wait, and the oldest, stands beside.',
  },
  'next-reply-time': {
    n: 'replies after the first, sent in the period to a customer who was waiting',
    leavesOut: 'First responses. Who still waits is counted beside.',
  },
  'first-resolution-time': {
    n: 'tickets first solved in the period',
    leavesOut:
      'Tickets without a known beginning. What is still open is counted beside; what the customer left or an article solved is not.',
  },
  'full-resolution-time': {
    n: 'tickets whose present solution falls in the period',
    leavesOut: 'Tickets without a known beginning. What is still open is counted beside.',
  },
  'requester-wait': {
    n: 'tickets whose present solution falls in the period',
    leavesOut: 'The time pending and solved. Tickets without a known beginning, and open ones.',
  },
  'agent-wait': {
    n: 'tickets whose present solution falls in the period',
    leavesOut: 'The time in every other state. Tickets without a known beginning, and open ones.',
  },
  'hold-time': {
    n: 'tickets whose present solution falls in the period',
    leavesOut: 'The time in every other state. Tickets without a known beginning, and open ones.',
  },
  'handle-time': {
    n: 'tickets whose present solution falls in the period and that somebody had',
    leavesOut:
      'What lies beyond 30 minutes without an event. The time of whoever handed the ticket over completely counts for the team, not for them.',
  },
  'queue-wait': {
    n: 'tickets that left the queue in the period',
    leavesOut: 'Tickets without a known beginning. Who is still in the queue is counted beside.',
  },
  'volume-incoming': {
    n: 'the number itself',
    leavesOut: 'Spam, deleted tickets and tests; what was merged into another ticket.',
  },
  'volume-solved': {
    n: 'the number itself',
    leavesOut: 'Tickets reopened since.',
  },
  'volume-helped': {
    n: 'the number itself',
    leavesOut: 'Whoever solved the ticket, and parts without substance. Tickets reopened since.',
  },
  backlog: {
    n: 'the number itself',
    leavesOut: 'What a customer left and what an article solved.',
  },
  'backlog-age': {
    n: 'tickets open at the end of the period',
    leavesOut: 'What a customer left and what an article solved. The time before the last reopening.',
  },
  abandonment: {
    n: 'tickets that left the queue in the period: assigned, answered or given up',
    leavesOut:
      'Tickets an agent opened. Who left within 10 seconds, or after a wait nobody knows, is in n but not counted as lost; the latter stand beside.',
  },
  'sla-attainment': {
    n: 'promises decided in the period: kept, or fallen due',
    leavesOut: 'Promises not yet due, and those of which nobody knows when they fall due.',
  },
  deflection: {
    n: 'sessions customers opened in the period, 72 hours ago or longer',
    leavesOut:
      'Younger sessions, counted beside. Customers nobody can recognise do not count as helped; how many they are, and how many came back, stands beside.',
  },
  'answer-rate': {
    n: 'surveys sent in the period and not bounced',
    leavesOut: 'Bounced ones. Answers nobody was sent a survey for.',
  },
  coverage: {
    n: 'queues with a ticket solved in the period',
    leavesOut: 'Tickets without a queue.',
  },
  certifications: {
    n: 'certifications planned to be held by the end of the period',
    leavesOut: 'Those planned for later. Expired ones count as not held.',
  },
  engagement: {
    n: 'answers of the period',
    leavesOut: 'Whose they are: no name comes with them. Below 5 answers nothing is told.',
  },
  occupancy: {
    n: 'colleagues whose time is summed',
    leavesOut: 'Time off duty. Nothing is told of one person.',
  },
  'customer-retention': {
    n: 'customers at the start of the period',
    leavesOut: 'Customers who came in the period.',
  },
  'cost-per-resolution': {
    n: 'tickets whose present solution falls in the period',
    leavesOut: 'Tickets reopened since. A tier nobody named counts as the first.',
  },
};
