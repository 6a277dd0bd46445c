import type { Register } from '../../locales/words/customer.ts';
import type { Question, Survey } from '../survey.ts';
import { standardQuestions } from './questions.ts';

/** Answers keep the words they were given to: the same questions in another form of address are another version. */
const VERSION = { formal: 2, informal: 3 } as const;

/** Surveys a site can take by name, in every language we speak and one form of address; any lead can start from them. */
export function readyMade(register: Register): readonly Survey[] {
  const { thanks, csat, nps, ces, solved, reason, comment, ...before } = standardQuestions(register);
  const version = VERSION[register];
  const after = (id: string, ...questions: Question[]): Survey => ({
    id,
    version,
    moment: 'after',
    language: 'en',
    questions,
    thanks,
  });
  const rated = (scale: 'faces' | 'stars' | 'number'): Question[] => [
    csat(scale),
    reason('low'),
    reason('high'),
    comment,
  ];
  const { platform, problem, urgency, details, contact } = before;
  return [
    {
      id: 'diagnose',
      version,
      moment: 'before',
      language: 'en',
      questions: [platform, problem, urgency, details, contact],
    },
    after('csat-faces', ...rated('faces')),
    after('csat-stars', ...rated('stars')),
    after('csat-numbers', ...rated('number')),
    after('nps', nps, comment),
    after('ces', ces, comment),
    after('solved', solved, comment),
    after('combined', csat('faces'), solved, nps, comment),
  ];
}
