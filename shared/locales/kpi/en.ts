import type { KpiWords } from './words.ts';

export const en: KpiWords = {
  csat: {
    name: 'Customer satisfaction (CSAT)',
    definition:
      'The share of customers who answered 4 or 5 of 5. One answer per conversation; scales of different kinds are never mixed.',
  },
  nps: {
    name: 'Would recommend us (NPS)',
    definition:
      'Promoters (9–10) less detractors (0–6), in points from −100 to 100. Shown from 10 answers on.',
  },
  ces: {
    name: 'Made it easy (CES)',
    definition: 'The share of customers who agree, with 5 to 7 of 7, that it was made easy for them.',
  },
  'first-contact-resolution': {
    name: 'First contact resolution',
    definition:
      'The share of solved tickets that stayed solved, without a new ticket of the same customer and topic within 7 days. Asking an expert keeps it. Told when 7 days have passed.',
  },
  'reopen-rate': {
    name: 'Reopen rate',
    definition:
      'The share of solved tickets the customer reopened within 7 days. A mere thank-you and a new matter do not count. Told when 7 days have passed.',
  },
  'agent-reply-clock': {
    name: 'Reply time',
    definition:
      'How long a customer waited for each reply you sent: from your assignment or their unanswered message, whichever is later, without the time the ticket was pending, on hold or with an expert. The middle one of all.',
  },
  'first-response-time': {
    name: 'First response time',
    definition:
      'From the customer’s first message, or from the bot’s hand-over, to the first human public reply. The middle one of all; it belongs to the team.',
  },
  'first-resolution-time': {
    name: 'First resolution time',
    definition: 'From the ticket’s creation to the first time it was solved. The middle one of all.',
  },
  'full-resolution-time': {
    name: 'Full resolution time',
    definition:
      'From the ticket’s creation to the solution that held, reopenings included. The middle one of all.',
  },
  'volume-solved': {
    name: 'Tickets solved',
    definition:
      'Tickets solved in the period and still solved. Never a target: more tickets are not better help.',
  },
  backlog: {
    name: 'Backlog',
    definition: 'Tickets created and not solved at the end of the period.',
  },
};
