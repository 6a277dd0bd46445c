import { expect, test } from 'vitest';
import { path } from '../../../shared/survey/branching.ts';
import { prepared } from '../../../shared/survey/prepare.ts';
import { Survey } from '../../../shared/survey/survey.ts';
import { faultsOf } from '../../../shared/survey/validation.ts';

const en = (text: string) => ({ en: text });
const survey = prepared(
  Survey.parse({
    id: 'why',
    version: 1,
    moment: 'after',
    language: 'en',
    questions: [
      { id: 'csat', kind: 'csat', scale: 'faces', title: en('How was it?') },
      {
        id: 'device',
        kind: 'choice',
        title: en('Which device?'),
        options: [
          { value: 'mac', label: en('Mac') },
          { value: 'something else', label: en('Something else'), text: true },
        ],
      },
      { id: 'comment', kind: 'text', title: en('More?') },
    ],
    invite: { url: 'https://reviews.example.com', label: en('Tell others') },
  }),
);
const asked = (answers: object): string[] => path(survey, { ...answers }).questions.map(({ id }) => id);

test('"Something else" asks what, right after it and only then', () => {
  expect(asked({ device: 'mac' })).toEqual(['csat', 'device', 'comment']);
  expect(asked({ device: 'something else' })).toEqual(['csat', 'device', 'device_something_else', 'comment']);
  const answers = { csat: 4, device: 'something else', device_something_else: 'An abacus' };
  expect([...faultsOf(survey, answers, 'complete')]).toEqual([]);
});

test('what is prepared once is prepared; an invitation follows a good score unless it says when', () => {
  expect(prepared(survey)).toEqual(survey);
  expect(survey.invite?.when).toEqual({ any: [{ question: 'csat', atLeast: 4 }] });
});
