import type { HostedWords } from '../words/hosted.ts';

export const hosted: HostedWords = {
  unknown: 'This link is no longer valid. There is nothing you need to do.',
  answered: 'You have already answered. Thank you.',
  press: 'Please press the button once more, so that we know it is you.',
  subject: 'How did we do?',
  lead: 'You were in touch with {company}. One tap is enough:',
  foot: 'A page opens where you can change your answer or add to it. Nothing counts until you press {send}.',
  required: 'required',
  code: 'The code you were told',
  codeWrong:
    'This code is not valid: mistyped, used already, or more than three days old. Please look at it again, or ask for a new one.',
  help: 'Help',
  helpSearch: 'What are you looking for?',
  helpFind: 'Search',
  helpNothing: 'Nothing found. Try other words, or ask us.',
  helpAsk: 'Ask us',
  helpNot: 'It did not help: ask us',
  helpAll: 'All answers',
  helpLanguage: 'Read in',
  signedOn: 'You are signed in. Overdesk connects by itself within a minute; you may close this page.',
};
