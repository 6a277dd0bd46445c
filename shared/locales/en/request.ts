import type { RequestWords } from '../words/request.ts';

export const request: RequestWords = {
  title: 'Your request {number}',
  waiting: 'Waiting for an answer',
  inHand: 'Somebody is helping you',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
  writes: '{who} will write to {to}.',
  calls: '{who} will call {to}.',
  chats: '{who} will answer in the chat.',
  add: 'Anything to add?',
  addedTitle: 'What you added',
  addedNote: 'Passed on.',
  endedNote: 'This request is closed, so nothing could be added. Please ask again.',
  fullNote: 'No more can be added here.',
  emptyNote: 'Nothing was written.',
  withdraw: 'Withdraw this request',
  sure: 'Nobody will answer it then.',
  rate: 'Tell us how it went',
};
