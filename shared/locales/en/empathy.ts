/** Sentences that show a customer who is not satisfied that they were heard; they fit every form of address. */
export const empathy: Empathy = [
  'I am sorry this was not the help you needed.',
  'I can see why that is annoying.',
  'Thank you for saying so openly: it helps us do better.',
  'I have read everything; nothing needs to be said twice.',
  'This is what I will do next, and when you will hear from me: …',
];

/** As many in every language: sorry, understanding, thanks, read, what comes next. */
export type Empathy = readonly [string, string, string, string, string];
