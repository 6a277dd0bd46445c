import type { Question, Survey } from '../survey.ts';
import {
  ces,
  comment,
  contact,
  csat,
  details,
  nps,
  platform,
  problem,
  reason,
  solved,
  thanks,
  urgency,
} from './questions.ts';

const after = (id: string, ...questions: Question[]): Survey => ({
  id,
  version: 2,
  moment: 'after',
  language: 'en',
  questions,
  thanks,
});

/** Surveys a site can take by name, in eight languages, and any lead can start from. */
export const READY_MADE: readonly Survey[] = [
  {
    id: 'diagnose',
    version: 2,
    moment: 'before',
    language: 'en',
    questions: [platform, problem, urgency, details, contact],
  },
  after('csat-faces', csat('faces'), reason('low'), reason('high'), comment),
  after('csat-stars', csat('stars'), reason('low'), reason('high'), comment),
  after('csat-numbers', csat('number'), reason('low'), reason('high'), comment),
  after('nps', nps, comment),
  after('ces', ces, comment),
  after('solved', solved, comment),
  after('combined', csat('faces'), solved, nps, comment),
];
