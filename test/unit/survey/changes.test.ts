import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { after, before } from '../../../collector/demo/surveys.ts';
import { changesBetween } from '../../../shared/survey/changes.ts';
import { READY_MADE } from '../../../shared/survey/ready-made/surveys.ts';
import { Survey } from '../../../shared/survey/survey.ts';

const survey = Survey.parse({
  id: 'after-help',
  version: 1,
  moment: 'after',
  language: 'en',
  questions: [
    { id: 'csat', kind: 'csat', scale: 'faces', title: { en: 'How satisfied?', es: '¿Qué tal?' } },
    {
      id: 'what',
      kind: 'choice',
      title: { en: 'What?' },
      options: [
        { value: 'mac', label: { en: 'Mac' } },
        { value: 'windows', label: { en: 'Windows' } },
      ],
    },
  ],
});
const [csat, what] = survey.questions;

test('the same survey, its languages written in another order: no change', () => {
  const turned = {
    ...survey,
    questions: [{ ...csat, title: { es: '¿Qué tal?', en: 'How satisfied?' } }, what],
  };
  expect(changesBetween(survey, turned)).toEqual([]);
});

test('another scale, wording or option is named where it stands', () => {
  const changed = {
    ...survey,
    questions: [
      { ...csat, scale: 'stars', title: { en: 'How happy?', es: '¿Qué tal?' } },
      {
        ...what,
        options: [
          { value: 'mac', label: { en: 'Apple' } },
          { value: 'linux', label: { en: 'Linux' } },
        ],
      },
    ],
  };
  expect(changesBetween(survey, changed)).toEqual([
    'questions.csat.title.en: "How satisfied?" → "How happy?"',
    'questions.csat.scale: "faces" → "stars"',
    'questions.what.options: mac, windows → mac, linux',
    'questions.what.options.mac.label.en: "Mac" → "Apple"',
  ]);
});

test('a question gone, added or moved is told by the list; a field that was not there is “nothing”', () => {
  expect(changesBetween(survey, { ...survey, questions: [what, csat] })).toEqual([
    'questions: csat, what → what, csat',
  ]);
  expect(changesBetween(survey, { ...survey, questions: [csat], thanks: { en: 'Thank you' } })).toEqual([
    'questions: csat, what → csat',
    'thanks: nothing → {"en":"Thank you"}',
  ]);
});

test('a survey that comes with Overdesk has the version its content was published under: raise it with a change', () => {
  const digest = (one: Survey) => createHash('sha256').update(JSON.stringify(one)).digest('hex').slice(0, 16);
  const published = Object.fromEntries(
    [...READY_MADE, before, after].map((one) => [`${one.id} ${one.version}`, digest(one)]),
  );
  expect(published).toEqual({
    'ces 1': '8f736885319fb104',
    'combined 1': 'efcc26db4878e918',
    'csat-faces 1': '3cf62d4cdb117fcd',
    'csat-numbers 1': '505790ead43d794a',
    'csat-stars 1': 'cafabf57eeee0d5b',
    'diagnose 1': '20b90358a38d5a94',
    'northlight-after 2': '6e0f7ecdbd93d54e',
    'northlight-before 2': 'c2797b1485b61898',
    'nps 1': '0834b9371073a19a',
    'solved 1': '9cec3f1a79bea548',
  });
});
