import type { MailWords } from '../words/mail.ts';

export const mail: MailWords = {
  hello: 'Hello,',
  helloName: 'Hello {name},',
  leadBy: '{agent} from {company} helped you. One tap is enough:',
  reminderSubject: 'A short reminder: how did we do?',
  reminder: 'We asked you once already and will not ask again.',
  received: 'We have received your request {number}',
  thanks: 'Thank you for contacting {company}. Your request has reached us.',
  number: 'Your number: {number}',
  helper: '{agent} will help you.',
  follow: 'Here you can see how it stands, add a word, or withdraw it:',
  see: 'See your request',
  stop: 'Do not ask me again',
  stopAsk: 'Shall we stop asking you by e-mail how it went?',
  stopped: 'You will not be asked by e-mail any more.',
};
