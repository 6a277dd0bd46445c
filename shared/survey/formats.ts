import type { SurveyAnswerKind } from '../session/event.ts';
import type { Answers } from './answers.ts';
import type { Question, Survey } from './survey.ts';

/** A question's scale: the ends, inclusive. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** The points of each kind of scale. */
export const SCALES = {
  csat: { min: 1, max: 5 },
  nps: { min: 0, max: 10 },
  ces: { min: 1, max: 7 },
} as const;

/** The points a question is answered on; null for questions without a scale. */
export function scaleOf(question: Question): Scale | null {
  const scales: Readonly<Record<string, Scale | undefined>> = SCALES;
  return scales[question.kind] ?? null;
}

const CSAT_SCALES = ['faces', 'stars', 'number'] as const;
/** Every format satisfaction is asked in. */
export const csatFormats: readonly string[] = /* @__PURE__ */ CSAT_SCALES.map((scale) => `csat.${scale}.5`);

/** Two points, as former tools ask: answers are brought in on them, none is asked. */
export const GOOD_BAD = 'csat.good-bad.2';

/**
 * The id of the format a score was given in, stored with every answer: `csat.faces.5`, `csat.stars.5`, `csat.number.5`,
 * `nps.11`, `ces.7`, `yesno`. Formats are never pooled: faces score otherwise than numbers. Null without a score.
 */
export function formatOf(question: Question): string | null {
  const others: Readonly<Record<string, string | undefined>> = {
    nps: 'nps.11',
    ces: 'ces.7',
    yesno: 'yesno',
  };
  return question.kind === 'csat' ? `csat.${question.scale}.5` : (others[question.kind] ?? null);
}

/** The format of each scale answered, by question id: what is stored beside the answers. */
export function formatsIn(survey: Survey, answers: Answers): Record<string, string> {
  return Object.fromEntries(
    survey.questions.flatMap((question) => {
      const format = formatOf(question);
      return format !== null && answers[question.id] !== undefined ? [[question.id, format]] : [];
    }),
  );
}

/** What an answer measures in the session log; null when it measures nothing. */
export function measureOf(question: Question): SurveyAnswerKind | null {
  switch (question.kind) {
    case 'csat':
    case 'nps':
    case 'ces':
      return question.kind;
    case 'yesno':
      return 'solved';
    case 'text':
      return 'comment';
    default:
      return null;
  }
}

/**
 * Whether an answer is a call for help: a dissatisfied CSAT (1–2), an NPS detractor (0–6), an effort of 1–3 of 7,
 * an unsolved problem. The bands are those of the scales' own authors; see measurement KPIs.
 */
export function isLow(question: Pick<Question, 'kind'>, value: unknown): boolean {
  if (question.kind === 'yesno') return value === false;
  if (typeof value !== 'number') return false;
  const below = { csat: 2, nps: 6, ces: 3 } as const;
  return question.kind in below && value <= below[question.kind as keyof typeof below];
}
