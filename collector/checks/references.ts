import { scaleOf } from '../../shared/survey/formats.ts';
import type { Condition, Question, Survey } from '../../shared/survey/survey.ts';
import type { Settings } from '../config/config.ts';

/** Rules and conditions on a question or an option that nobody is ever asked: they stand in the file and never apply. */
export function* deadReferences({ desk, surveys }: Settings): Generator<string> {
  const asked = surveys.before?.questions ?? [];
  for (const [i, { name, when }] of desk.rules.entries()) {
    for (const [question, wanted] of Object.entries(when)) {
      // What the page tells beside the answers counts as well, and nobody has listed that.
      const but = asked.some(({ id }) => id === question)
        ? `The rule "${name}" does not apply by it.`
        : `The rule "${name}" applies only where the page tells it by overdesk('context').`;
      const wrong = [wanted]
        .flat()
        .map((value) => misfit(asked, question, value))
        .find((one) => one !== null);
      if (wrong) yield `desk.rules.${i}.when.${question}: ${wrong}. ${but}`;
    }
  }
  for (const moment of ['before', 'after'] as const) {
    const survey = surveys[moment];
    if (survey) yield* inSurvey(survey, `surveys.${moment}`);
  }
}

function* inSurvey({ questions, invite }: Survey, place: string): Generator<string> {
  for (const [i, { id, when }] of questions.entries()) {
    // What comes after a question is not known when it is asked.
    const wrong = when && firstMisfit(when, questions.slice(0, i));
    if (wrong) yield `${place}.questions.${i}.when: ${wrong}. So "${id}" is not asked by it.`;
  }
  const wrong = invite?.when && firstMisfit(invite.when, questions);
  if (wrong) yield `${place}.invite.when: ${wrong}.`;
}

function firstMisfit(condition: Condition, earlier: readonly Question[]): string | null {
  if ('not' in condition) return firstMisfit(condition.not, earlier);
  const inside = 'all' in condition ? condition.all : 'any' in condition ? condition.any : null;
  if (inside) return inside.map((each) => firstMisfit(each, earlier)).find((wrong) => wrong !== null) ?? null;
  if (!('question' in condition)) return null;
  const bound = 'atLeast' in condition ? condition.atLeast : 'atMost' in condition ? condition.atMost : null;
  if (bound !== null) return outOfScale(earlier, condition.question, bound);
  const values = 'is' in condition ? [condition.is].flat() : [];
  if (values.length === 0) return misfit(earlier, condition.question);
  return (
    values.map((value) => misfit(earlier, condition.question, value)).find((wrong) => wrong !== null) ?? null
  );
}

const listed = (names: readonly (string | number | boolean)[]): string => names.join(', ') || 'none';

/** What is wrong with a reference to a question (and one of its answers), or null. */
function misfit(asked: readonly Question[], id: string, value?: string | number | boolean): string | null {
  const question = asked.find((one) => one.id === id);
  if (!question)
    return `there is no question "${id}" to go by (there are ${listed(asked.map((one) => one.id))})`;
  const options = answersOf(question);
  if (value === undefined || options === null || options.some((one) => String(one) === String(value)))
    return null;
  return `"${id}" has no answer "${value}" (there are ${listed(options)})`;
}

/** What is wrong with a bound: its question, or that it lies beyond the points of the scale. */
function outOfScale(asked: readonly Question[], id: string, bound: number): string | null {
  const missing = misfit(asked, id);
  const question = asked.find((one) => one.id === id);
  const points = question && scaleOf(question);
  if (missing || !points) return missing;
  return bound < points.min || bound > points.max ? misfit(asked, id, bound) : null;
}

const scale = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Every answer a question can have; null: any text. */
function answersOf(question: Question): (string | number | boolean)[] | null {
  switch (question.kind) {
    case 'choice':
    case 'multichoice':
      return question.options.map(({ value }) => value);
    case 'yesno':
    case 'article':
      return [true, false];
    case 'csat':
      return scale(1, 5);
    case 'nps':
      return scale(0, 10);
    case 'ces':
      return scale(1, 7);
    case 'info':
      return [];
    default:
      return null;
  }
}
