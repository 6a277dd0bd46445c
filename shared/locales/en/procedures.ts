/** The console's page of procedures for critical situations. */
export const procedureWords = {
  what: 'Short steps for situations in which nobody should have to think of everything. They stand beside the ticket of a case that recalls them, and in the answer here.',
  list: 'Procedures',
  none: 'None is written yet. Begin with what would be worst: lost data, a threat, a journalist who calls.',
  new: 'New procedure',
  add: 'Write a procedure',
  by: 'shown when {when}',
  'by.words': 'the customer writes {words}',
  'by.topics': 'the topic is {topics}',
  'by.priority': 'the priority is at least {priority}',
  'by.low': 'a score calls for help',
  'by.nothing': 'never shown: say below when',
  name: 'Situation',
  steps: 'Steps, one a line (at most 12)',
  when: 'Show it when any of these is so',
  words: 'Words of the customer, one entry a line, in every language they write',
  topics: 'Topics of the case, one a line',
  priority: 'Priority of the case at least (1 to 100)',
  low: 'An answer after the session calls for help',
  remove: 'Take out: {name}',
  try: 'What would be shown?',
  'try.words': 'A customer writes',
  'try.none': 'No procedure.',
  'try.found': 'Shown: {names}.',
} as const;

export type ProcedureWords = Readonly<Record<keyof typeof procedureWords, string>>;
