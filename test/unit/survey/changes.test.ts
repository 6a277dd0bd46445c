import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { after, before } from '../../../demo/company/surveys.ts';
import { changesBetween } from '../../../shared/survey/changes.ts';
import { readyMade } from '../../../shared/survey/ready-made/surveys.ts';
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
    [...readyMade('formal'), ...readyMade('informal'), before, after].map((one) => [
      `${one.id} ${one.version}`,
      digest(one),
    ]),
  );
  expect(published).toEqual({
    'ces 2': '8c1ef665af9ca47d',
    'ces 3': '979d5d9dbee4ad58',
    'combined 2': '97b3a1faa521c57c',
    'combined 3': '867961b02852c1db',
    'csat-faces 2': '8db1761ef771e189',
    'csat-faces 3': '0472421ebb3ba6c8',
    'csat-numbers 2': '9d7aa167caac4ad6',
    'csat-numbers 3': '52ae5f13940bfaf8',
    'csat-stars 2': '708ea4326e93bca8',
    'csat-stars 3': '89094a9c71887a48',
    'diagnose 2': '8d323f7cbf310f1d',
    'diagnose 3': '6b044bd0c8ccc887',
    'northlight-after 2': '6e0f7ecdbd93d54e',
    'northlight-before 3': '93c91570cfcbe91f',
    'nps 2': '0dfd4b642806cf66',
    'nps 3': '82170d7ef9dbcfd0',
    'solved 2': '501ad8cbe3ef2b8c',
    'solved 3': 'c14c1f0d28bd6c09',
  });
});
