import { expect, test } from 'vitest';
import { languagesOf, problemsIn, saidIn } from '../../../shared/survey/problems.ts';
import { readyMade } from '../../../shared/survey/ready-made/surveys.ts';
import type { Question, Survey } from '../../../shared/survey/survey.ts';

const survey = (...questions: Question[]): Survey => ({
  id: 'own',
  version: 1,
  moment: 'after',
  language: 'es',
  questions,
});
const yesno = (over: object = {}): Question => ({
  id: 'solved',
  kind: 'yesno',
  required: false,
  title: { es: '¿Resuelto?' },
  ...over,
});
const choice = (
  options: { value: string; label: Record<string, string> }[],
  over: object = {},
): Question => ({
  id: 'platform',
  kind: 'choice',
  required: false,
  title: { es: '¿Dónde?' },
  options,
  ...over,
});
const told = (...questions: Question[]): string[] =>
  [...problemsIn(survey(...questions))].map(({ question, code, about }) => `${question} ${code} ${about}`);

test('no ready-made survey has a problem, in any language it speaks', () => {
  for (const register of ['formal', 'informal'] as const) {
    for (const ready of readyMade(register)) {
      for (const language of languagesOf(ready)) {
        expect([ready.id, language, ...problemsIn({ ...ready, language })]).toEqual([ready.id, language]);
        const { said, of } = saidIn(ready, language);
        expect([ready.id, language, said]).toEqual([ready.id, language, of]);
      }
    }
  }
});

test('each problem is told at its question', () => {
  expect(told(yesno({ title: { en: 'Solved?' } }))).toEqual(['solved title es']);
  const mac = { value: 'mac', label: { es: 'Mac' } };
  expect(told(choice([mac]))).toEqual(['platform options ']);
  expect(told(choice([mac, mac, { value: 'other', label: { es: ' ' } }]))).toEqual([
    'platform twice mac',
    'platform label other',
  ]);
});

test('a condition goes by what is asked before, and by an answer there is', () => {
  const options = ['mac', 'windows'].map((value) => ({ value, label: { es: value } }));
  const when = (value: string) => ({ when: { any: [{ not: { question: 'platform', is: value } }] } });
  expect(told(choice(options), yesno(when('mac')))).toEqual([]);
  expect(told(choice(options), yesno(when('amiga')))).toEqual(['solved answer amiga']);
  expect(told(yesno(when('mac')), choice(options))).toEqual(['solved later platform']);
});
