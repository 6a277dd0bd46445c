import type { Question, Survey } from '../../../shared/survey/survey.ts';

/** Where a survey is asked. */
export type Place = 'before' | 'after' | 'open';
type Written = Survey | string;

/** The area `surveys` of the settings: a survey in full, or the name of a ready-made one. */
export interface SurveysDocument {
  readonly surveys: {
    readonly before: Written | null;
    readonly after: Written | null;
    readonly open: readonly Written[];
  };
  readonly [part: string]: unknown;
}

export interface Placed {
  readonly place: Place;
  readonly survey: Survey;
}

/** Every survey there is, in full; a name that no ready-made one has is left out. */
export function placedIn({ surveys }: SurveysDocument, gallery: readonly Survey[]): Placed[] {
  const full = (written: Written | null): Survey[] => {
    const survey = typeof written === 'string' ? gallery.find(({ id }) => id === written) : written;
    return survey ? [survey] : [];
  };
  return [
    ...full(surveys.before).map((survey) => ({ place: 'before' as const, survey })),
    ...full(surveys.after).map((survey) => ({ place: 'after' as const, survey })),
    ...surveys.open.flatMap(full).map((survey) => ({ place: 'open' as const, survey })),
  ];
}

const idOf = (written: Written): string => (typeof written === 'string' ? written : written.id);

/** The document with a survey in the place of the one of this id. */
export function withSurvey(
  document: SurveysDocument,
  place: Place,
  id: string,
  survey: Survey,
): SurveysDocument {
  const { surveys } = document;
  const changed =
    place === 'open'
      ? { ...surveys, open: surveys.open.map((one) => (idOf(one) === id ? survey : one)) }
      : { ...surveys, [place]: survey };
  return { ...document, surveys: changed };
}

/** The document with another survey asked at a place; among open links beside those there are. */
export function placed(document: SurveysDocument, place: Place, survey: Survey): SurveysDocument {
  const { surveys } = document;
  const changed =
    place === 'open' ? { ...surveys, open: [...surveys.open, survey] } : { ...surveys, [place]: survey };
  return { ...document, surveys: changed };
}

/** The document without a survey. */
export function without(document: SurveysDocument, place: Place, id: string): SurveysDocument {
  const { surveys } = document;
  const changed =
    place === 'open'
      ? { ...surveys, open: surveys.open.filter((one) => idOf(one) !== id) }
      : { ...surveys, [place]: null };
  return { ...document, surveys: changed };
}

export const KINDS = [
  'choice',
  'multichoice',
  'text',
  'csat',
  'nps',
  'ces',
  'yesno',
  'contact',
  'info',
  'article',
] as const satisfies readonly Question['kind'][];

/** A name nobody has yet: `choice`, then `choice_2`. */
export function freshName(taken: readonly string[], wished: string): string {
  for (let i = 1; ; i++) {
    const name = i === 1 ? wished : `${wished}_${i}`;
    if (!taken.includes(name)) return name;
  }
}

const empty = (language: string) => ({ [language]: '' });

/** A question of a kind as it begins. */
export function newQuestion(kind: Question['kind'], { questions, language }: Survey): Question {
  const id = freshName(
    questions.map((one) => one.id),
    kind,
  );
  const base = { id, title: empty(language), required: false };
  const options = ['a', 'b'].map((value) => ({ value, label: empty(language) }));
  switch (kind) {
    case 'choice':
    case 'multichoice':
      return { ...base, kind, options };
    case 'text':
      return { ...base, kind, long: true, maxLength: 2000 };
    case 'csat':
      return { ...base, kind, scale: 'faces' };
    case 'contact':
      return { ...base, kind, fields: ['name', 'email'] };
    case 'article':
      return { ...base, kind, body: empty(language) };
    default:
      return { ...base, kind };
  }
}

/** A list with one item at another place. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const others = items.filter((_, at) => at !== from);
  const item = items[from];
  return item === undefined ? [...items] : [...others.slice(0, to), item, ...others.slice(to)];
}
