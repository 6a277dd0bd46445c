import { describe, expect, test } from 'vitest';
import { pipe, pipesIn } from '../../../shared/survey/piping.ts';
import { readyMade } from '../../../shared/survey/ready-made/surveys.ts';
import { Survey } from '../../../shared/survey/survey.ts';
import { answerText, closestLanguage, say } from '../../../shared/survey/words.ts';

const yesNo = { yes: 'Sí', no: 'No' };
const survey: Survey = {
  id: 'piped',
  version: 1,
  moment: 'before',
  language: 'en',
  questions: [
    {
      id: 'platform',
      kind: 'choice',
      required: true,
      title: { en: 'What do you use?', es: '¿Qué usa?' },
      options: [
        { value: 'mac', label: { en: 'a Mac', es: 'un Mac' } },
        { value: 'win', label: { en: 'Windows' } },
      ],
    },
    {
      id: 'ok',
      kind: 'yesno',
      required: false,
      title: { en: 'Hello {{context.name}}, does {{platform}} work?' },
    },
  ],
};

describe('words in the closest language', () => {
  test.each([
    ['es', 'es'],
    ['es-MX', 'es'],
    ['ES', 'es'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['fr', 'en'],
    ['', 'en'],
    // As servers, systems and templates write it.
    [' es ', 'es'],
    ['es_ES.UTF-8', 'es'],
    ['es,en;q=0.8', 'es'],
    ['es-ES, en', 'es'],
  ])('%s is served by %s', (asked, found) => {
    expect(closestLanguage(['en', 'es', 'pt-BR'], asked)).toBe(found);
  });

  test.each([
    ['zh-TW', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
    ['zh-CN', ['zh-TW', 'zh-CN', 'zh-Hans'], 'zh-CN'],
    ['zh-Hant', ['zh-CN', 'zh-TW'], 'zh-TW'],
    ['zh', ['zh-TW'], 'zh-TW'],
    ['sr-Latn-RS', ['sr', 'sr-Latn'], 'sr-Latn'],
    ['sr-RS', ['sr-Latn', 'sr'], 'sr'],
    ['pt-AO', ['pt-BR', 'pt'], 'pt'],
    ['nb-NO', ['en', 'no'], 'no'],
    ['no', ['en', 'nb', 'nn'], 'nb'],
    ['mo', ['en', 'ro'], 'ro'],
    ['iw', ['en', 'he'], 'he'],
    ['x-klingon', ['en', 'x-elvish', 'x-dwarvish'], 'x-elvish'],
  ])('%s among %j is served by %s: in its own script, whatever it was called', (asked, there, found) => {
    expect(closestLanguage(there, asked)).toBe(found);
  });

  test('the fallback, then the first there are, then nothing', () => {
    expect(say({ ro: 'Salut', fr: 'Salut!' }, 'de', 'fr')).toBe('Salut!');
    expect(say({ ro: 'Salut' }, 'de')).toBe('Salut');
    expect(say({}, 'de')).toBe('');
  });
});

describe('piping', () => {
  const piped = (text: string, answers = {}, context = {}) =>
    pipe(text, survey, answers, context, 'es', yesNo);

  test('shows an answer as its label in the reader’s language, a hidden field as it was passed', () => {
    expect(
      piped('{{context.name}}: {{platform}}, {{ ok }}', { platform: 'mac', ok: true }, { name: 'Eva' }),
    ).toBe('Eva: un Mac, Sí');
  });

  test('what is not known leaves no gap', () => {
    expect(piped('Hola {{context.name}}, ¿qué tal {{platform}}?')).toBe('Hola, ¿qué tal?');
  });

  test('an answer is never read as a pipe again', () => {
    expect(piped('{{context.name}}', { platform: 'mac' }, { name: '{{platform}}' })).toBe('{{platform}}');
  });

  test('says what a survey refers to, for the editor to check', () => {
    expect(pipesIn(survey)).toEqual(['context.name', 'platform']);
  });
});

test('an answer reads as a person would say it', () => {
  const [platform] = survey.questions;
  if (!platform) throw new Error('no question');
  expect(answerText(platform, 'mac', 'es', yesNo)).toBe('un Mac');
  expect(answerText(platform, ['mac', 'win'], 'es', yesNo)).toBe('un Mac, Windows');
  expect(answerText(platform, 'gone', 'es', yesNo)).toBe('gone');
  expect(answerText(platform, { name: 'Eva', email: 'eva@example.com' }, 'es', yesNo)).toBe(
    'Eva, eva@example.com',
  );
  expect(answerText(platform, 4, 'es', yesNo)).toBe('4');
});

describe('ready-made surveys', () => {
  const languages = ['en', 'es', 'ro', 'pt-BR', 'fr', 'de', 'it', 'ar'];
  test.each(
    [...readyMade('formal'), ...readyMade('informal')].map((each) => [each.id, each.version, each] as const),
  )('%s %i is valid and complete in every language', (_, __, ready) => {
    expect(Survey.parse(ready)).toEqual(ready);
    for (const question of ready.questions) {
      expect(Object.keys(question.title)).toEqual(languages);
      for (const { label } of 'options' in question ? question.options : []) {
        expect(Object.keys(label)).toEqual(languages);
      }
    }
    const ids = ready.questions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
