import { customerLanguages, customerWords } from '../../locales/customers.ts';
import type { Register } from '../../locales/words/customer.ts';
import type { SurveyWords } from '../../locales/words/survey.ts';
import type { Question, Words } from '../survey.ts';

const LANGUAGES = Object.keys(customerLanguages);

/** What is called the same in every language. */
const everywhere = (name: string): Words => Object.fromEntries(LANGUAGES.map((tag) => [tag, name]));

const option = (value: string, label: Words): { value: string; label: Words } => ({ value, label });

/** The questions of the trade in every language we speak, in one form of address. */
export function standardQuestions(register: Register) {
  const say = (key: keyof SurveyWords): Words =>
    Object.fromEntries(LANGUAGES.map((tag) => [tag, customerWords(tag, register).survey[key]]));

  const csat = (scale: 'number' | 'stars' | 'faces'): Question => ({
    id: 'csat',
    kind: 'csat',
    scale,
    required: true,
    title: say('csat'),
  });
  const nps: Question = { id: 'nps', kind: 'nps', required: false, title: say('nps') };
  const ces: Question = { id: 'ces', kind: 'ces', required: true, title: say('ces') };
  const solved: Question = { id: 'solved', kind: 'yesno', required: true, title: say('solved') };

  /** What it was about; the question follows the score, so that nobody is asked "what went wrong" after praise. */
  const reason = (when: 'low' | 'high'): Question => ({
    id: when === 'low' ? 'reason_low' : 'reason_high',
    kind: 'multichoice',
    required: false,
    when: when === 'low' ? { question: 'csat', atMost: 3 } : { question: 'csat', atLeast: 4 },
    title: say(when === 'low' ? 'better' : 'well'),
    options: [
      option('speed', say('speed')),
      option('solution', say('solution')),
      option('kindness', say('kindness')),
      option('clarity', say('clarity')),
    ],
  });

  const text = (id: string, title: Words): Question => ({
    id,
    kind: 'text',
    required: false,
    long: true,
    maxLength: 2000,
    title,
  });
  const platform: Question = {
    id: 'platform',
    kind: 'choice',
    required: true,
    title: say('platform'),
    options: [
      option('mac', everywhere('Mac')),
      option('windows', everywhere('Windows')),
      option('phone', say('phone')),
      { ...option('other', say('other')), text: true },
    ],
  };
  const problem: Question = {
    id: 'problem',
    kind: 'choice',
    required: true,
    title: say('problem'),
    options: [
      option('sign-in', say('signIn')),
      option('broken', say('broken')),
      option('billing', say('billing')),
      option('question', say('question')),
    ],
  };
  const urgency: Question = {
    id: 'urgency',
    kind: 'choice',
    required: true,
    title: say('urgency'),
    options: [
      option('urgent', say('urgent')),
      option('today', say('today')),
      option('no-hurry', say('noHurry')),
    ],
  };
  const contact: Question = {
    id: 'contact',
    kind: 'contact',
    required: false,
    fields: ['name', 'email'],
    title: say('contact'),
  };
  return {
    thanks: say('thanks'),
    csat,
    nps,
    ces,
    solved,
    reason,
    comment: text('comment', say('comment')),
    platform,
    problem,
    urgency,
    details: text('details', say('details')),
    contact,
  };
}
