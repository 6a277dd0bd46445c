import type { KpiWords } from '../words/kpi.ts';

/** Every KPI's name and its definition in plain words. */
export const kpi: KpiWords = {
  csat: {
    name: 'Customer satisfaction (CSAT)',
    definition:
      'The share of customers who answered 4 or 5 of 5. One answer per conversation; scales of different kinds are never mixed.',
    formula: '(n4 + n5) / n on five points; on two or three points only the highest counts.',
  },
  nps: {
    name: 'Would recommend us (NPS)',
    definition:
      'Promoters (9–10) less detractors (0–6), in points from −100 to 100. Shown from 10 answers on.',
    formula:
      '100 · (share of 9–10 − share of 0–6). Interval: adjusted Wald; below 20 answers, the score interval.',
  },
  ces: {
    name: 'Made it easy (CES)',
    definition: 'The share of customers who agree, with 5 to 7 of 7, that it was made easy for them.',
    formula:
      'Answers of 5–7 / all answers, from 1 to 7, to “[Company] made it easy for me to handle my issue”; their mean beside it.',
  },
  'first-contact-resolution': {
    name: 'First contact resolution',
    definition:
      'The share of solved tickets that stayed solved, without a new ticket of the same customer and topic within 7 days, one that was merged away included; a ticket we opened ourselves and the customer never wrote in is none. Asking an expert keeps it. Told when 7 days have passed.',
    formula:
      'Solved tickets without a reopening and without a new ticket of the same customer and topic within 7 days / solved tickets. It measures quality, unlike resolution at the first level.',
  },
  'reopen-rate': {
    name: 'Reopen rate',
    definition:
      'The share of solved tickets the customer reopened within 7 days. A mere thank-you and a new matter do not count. Told when 7 days have passed.',
    formula: 'Tickets reopened within 7 days / tickets first solved, told when they are 7 days old.',
  },
  'quality-score': {
    name: 'Quality score',
    definition:
      'The average of your quality reviews, 0 to 100. Each review weighs criteria you know beforehand; when a critical one is missed, that review counts 0. Private to you and your reviewer.',
    formula:
      'A review = Σ weight · (score − least) / (most − least) / Σ weight, 0 when a critical criterion is missed; then the mean of the reviews.',
  },
  'one-touch': {
    name: 'Solved in one reply',
    definition:
      'The share of solved tickets that needed exactly one public reply (opening words the customer could read are one) and were never reopened. A mere thank-you does not reopen. Not a target: some cases need a conversation.',
    formula:
      'Solved tickets with exactly one public message of ours and no reopening but by a thank-you / solved tickets.',
  },
  ownership: {
    name: 'Ownership',
    definition:
      'The share of solved tickets that somebody owned and that changed hands at most twice. A customer should not be passed around.',
    formula: 'Solved tickets that had an owner and changed hands at most twice / solved tickets.',
  },
  'agent-reply-clock': {
    name: 'Reply time',
    definition:
      'How long a customer waited for each reply you sent: from their unanswered message or, if that was later, since the ticket was yours, you were invited or first took part; the wait before is nobody’s; without the time the ticket was pending, on hold or with an expert. The middle one of all.',
    formula:
      'Reply − the later of the first unanswered message and the moment you were there, less the time pending, on hold and with an expert; it belongs to whoever sent it.',
  },
  'first-response-time': {
    name: 'First response time',
    definition:
      'From the customer’s first message, or from the bot’s hand-over, to the first human public reply. What was solved without a reply and asked again counts from the new question; after a merge, from the older one. The middle one of all; it belongs to the team.',
    formula: 'First public reply of a person − creation, the bot’s hand-over or the question asked again.',
  },
  'next-reply-time': {
    name: 'Next reply time',
    definition:
      'How long customers waited for every reply after the first, from their first unanswered message. The middle one of all; it belongs to the team.',
    formula: 'Public reply − the customer’s first unanswered message.',
  },
  'first-resolution-time': {
    name: 'First resolution time',
    definition: 'From the ticket’s creation to the first time it was solved. The middle one of all.',
    formula: 'First solved − created.',
  },
  'full-resolution-time': {
    name: 'Full resolution time',
    definition:
      'From the ticket’s creation to the solution that held, reopenings included. The middle one of all.',
    formula: 'Last solved − created.',
  },
  'requester-wait': {
    name: 'Customer wait',
    definition:
      'How long a solved ticket had waited for us in all: new, open or on hold. The middle one of all; it belongs to the team, because part of it passes before anybody is assigned.',
    formula: 'Σ time new, open or on hold.',
  },
  'agent-wait': {
    name: 'Waiting for the customer',
    definition:
      'How long a solved ticket had waited for the customer in all: pending, until the customer writes. The middle one of all. Neither good nor bad in itself.',
    formula: 'Σ time pending, until the customer writes.',
  },
  'hold-time': {
    name: 'On hold',
    definition:
      'How long a solved ticket had waited for somebody outside in all, such as a supplier. The middle one of all.',
    formula: 'Σ time on hold.',
  },
  'handle-time': {
    name: 'Handle time (estimate)',
    definition:
      'How long a solved ticket was open and assigned to you, pauses of more than 30 minutes cut short. An estimate, because nobody measured the work itself. Never a target: careful help takes the time it takes.',
    formula: 'Σ time open and assigned, each stretch without an event cut to 30 minutes.',
  },
  'queue-wait': {
    name: 'Queue wait',
    definition:
      'From the ticket’s creation, or from the bot’s hand-over, until somebody was assigned, somebody replied or the customer left. The middle one of all.',
    formula: 'First assignment, reply of a person or departure − creation or hand-over.',
  },
  'volume-incoming': {
    name: 'Tickets coming in',
    definition:
      'Tickets opened in the period, by customers or for them. What is spam, deleted or a test, or was merged into another ticket, is not among them. Never a target: nobody decides how many problems customers have.',
    formula: 'Tickets created in the period.',
  },
  'volume-solved': {
    name: 'Tickets solved',
    definition:
      'Tickets solved in the period and still solved. Never a target: more tickets are not better help.',
    formula: 'Tickets whose present solution falls in the period, whenever they were created.',
  },
  'volume-helped': {
    name: 'Tickets helped with',
    definition:
      'Solved tickets you took part in without being the one who solved them: as the expert asked, as a second pair of hands, or by handing over completely. They count as much as your own.',
    formula: 'Solved tickets with a substantive part of somebody who did not solve them.',
  },
  backlog: {
    name: 'Backlog',
    definition:
      'Tickets created and not solved at the end of the period, each counted for whoever had it then; what nobody had is the team’s.',
    formula: 'Tickets created and not solved at the end of the period, by age.',
  },
  'backlog-age': {
    name: 'Age of the backlog',
    definition:
      'How long the tickets still open at the end of the period have been open, since they were last reopened if they were. The middle one of all.',
    formula: 'Median and P90 (type 7) of the ages of the backlog; the oldest beside it.',
  },
  abandonment: {
    name: 'Abandonment',
    definition:
      'The share of customers who left before a human replied, after waiting more than 10 seconds, among all who left the queue one way or another. Who left after an unknown wait is named beside it, not counted as lost.',
    formula: 'Left before a reply of a person, after more than 10 s / all who left the queue.',
  },
  'sla-attainment': {
    name: 'Promises kept (SLA)',
    definition:
      'The share of service promises kept among those decided. Overdue and still open counts as broken; not yet due does not count. The priority is the one the ticket had when the promise was made. A newer promise changes the target, never the start, and takes no breach away; it may stand still while the customer is asked.',
    formula:
      'Kept / (kept + broken), by the priority of the moment it was promised; a newer promise changes the target, not the start.',
  },
  deflection: {
    name: 'Solved by an article',
    definition:
      'The share of sessions in which the customer said an article solved the problem. Honest: a customer who is back within 72 hours was not helped, and one who cannot be recognised is not counted as helped.',
    formula:
      'Sessions with “that solved it” and no return of the customer within 72 hours / sessions customers opened.',
  },
  'answer-rate': {
    name: 'Answer rate',
    definition:
      'The share of surveys that were answered, among those sent and not bounced. Not a target: nobody should beg for answers.',
    formula: 'Answered / (sent − bounced).',
  },
  coverage: {
    name: 'Teams that hear from customers',
    definition:
      'How many of the teams that solved tickets received at least one answer. A team nobody hears about cannot be judged, nor praised.',
    formula: 'Queues with an answer / queues with solved tickets.',
  },
  certifications: {
    name: 'Certifications',
    definition: 'Certifications held and not expired, among those planned by the end of the period.',
    formula: 'Held and valid / planned, at the end of the period.',
  },
  engagement: {
    name: 'Would recommend as a workplace (eNPS)',
    definition:
      'Colleagues who would recommend working here (9–10) less those who would not (0–6), in points from −100 to 100. Anonymous: shown from 5 answers on, never for a person.',
    formula: '100 · (share of 9–10 − share of 0–6) for recommending the place of work, from five answers on.',
  },
  occupancy: {
    name: 'Occupancy',
    definition:
      'The share of the team’s working time spent on cases. Above 85 % people tire and quality falls: a sign that the plan, not a person, needs a change.',
    formula: 'Handling / (handling + available); a warning above 85 %.',
  },
  'customer-retention': {
    name: 'Customer retention',
    definition:
      'The share of customers at the start of the period who were still customers at its end; new ones are left out.',
    formula: '(Customers at the end − new ones) / customers at the start.',
  },
  'cost-per-resolution': {
    name: 'Cost per resolution',
    definition:
      'What the desk cost in the period, per solved ticket. A ticket solved at a higher tier has been paid for at the lower ones too, so costs add up from tier to tier.',
    formula: 'Operating expense / solved tickets, added up from tier to tier.',
  },
};

/** What is said around a number: its reach, its target, its comparison, or why there is none. */
export const states = {
  'target.text': 'Target {value}',
  'target.is met': 'met',
  'target.is near': 'near',
  'target.is attention': 'worth a look',
  'target.is none': 'no number yet',
  'target.because no number': 'no number yet',
  'target.because partner has no number': '{partner} has no number yet, and speed is not judged alone',
  'target.because partner has no target': 'agree on {partner} too: speed is not judged alone',
  'target.because partner missed': '{partner} is below what was agreed',
  'interval.text': '{level} interval {low} – {high}',
  'waiting.text': '{count} still waiting, the oldest for {age}',
  'band.text': 'Team: about half between {low} and {high} ({voices} voices)',
  'band.what':
    'Once a month the browser of each colleague gives one number that is off on purpose; their average is {middle} (the true one is between {from} and {to} nine times of ten), and half of a team is usually within the width shown. Nobody, not even whoever runs the server, gets your exact number, and who was on holiday changes nothing.',
  'band.none':
    'There is no figure of the team yet: it needs {least} colleagues with {cases} cases each in 13 weeks, and is drawn on the 11th of each month. Each browser gives one number that is off on purpose, so that nobody gets your exact one.',
  'reason.too few': 'Too few to say yet.',
  'reason.no schedule': 'No business hours are known: ask your lead, or look at the calendar clock.',
  'reason.not ripe': 'Too early: these cases can still change.',
  'reason.no answers': 'No customer has answered yet.',
  'reason.nothing in period': 'Nothing in this period.',
  'reason.not available here': 'This helpdesk does not tell.',
  'reason.mixed formats': 'Asked on different scales, which must not be mixed.',
  'reason.crowd too small': 'Too few people to stay anonymous.',
  'n.text': 'n = {n}',
  'method.share with Wilson interval': 'Share of yes among all, with Wilson’s interval',
  'method.median': 'Median (type 7)',
  'method.median of open and assigned time':
    'Median (type 7) of the time open and assigned: an approximation',
  'method.median age at the end': 'Median (type 7) of the ages at the end of the period',
  'method.count': 'Count',
  'method.count at the end': 'Count at the end of the period',
  'method.net promoters': 'Share of promoters less share of detractors',
  'method.mean of reviews': 'Mean of the reviews',
  'method.customers kept': 'Customers at the end, without the new ones, of those at the start',
  'method.teams heard': 'Teams with an answer of all with solved tickets',
  'method.valid of planned': 'Valid of those planned at the end of the period',
  'method.expense per solved ticket': 'Operating expense divided by solved tickets',
  'method.handling of all time': 'Handling of handling and available time',
  'method.for the team only': 'Measured for the team only',
  none: 'no number',
  'expected.better': 'Better than expected for your cases',
  'expected.as expected': 'As expected for your cases',
  'expected.below': 'Below what is expected for your cases: worth a look',
  'expected.not enough': 'Not enough cases yet to compare with what is expected',
  'change.may have changed': 'May have changed in the week of {week}',
  'reach.within': 'Within what you usually reach ({low} – {high}): achievable',
  'reach.easy': 'You usually reach this already ({low} – {high}): easily met',
  'reach.stretch': 'Beyond what you usually reach ({low} – {high}): a stretch',
  'reach.unknown': 'Your past is too short to say',
  'pace.ahead': 'ahead of pace',
  'pace.on': 'on the way',
  'pace.behind': 'not on the way yet',
  'pace.unknown': 'too early to tell the pace',
  'proposal.proposed': 'Proposed: waits for the agent’s yes',
  'proposal.accepted': 'Accepted',
  'proposal.declined': 'Declined',
  'proposal.withdrawn': 'Withdrawn',
  'pair.text': '{partner} beside it: {value}',
  'pair.none': '{partner} beside it has no number yet, so speed says nothing alone',
} as const;

/** Every language says all of it: a missing key is a type error. */
export type StateWords = Readonly<Record<keyof typeof states, string>>;
