import { SCALES } from '../../shared/survey/formats.ts';
import type { ConsoleSpeech } from '../words/console-words.ts';
import type { Report } from './report.ts';

/** A report in words, for people who read it in Slack or Teams. */
export interface Message {
  readonly title: string;
  /** What it says, e.g. Satisfaction: 2 of 5. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** What the customer said; null: nothing, or it is not told. */
  readonly quote: string | null;
  readonly link: string;
  readonly linkText: string;
}

type Score = NonNullable<Report['data']['answer']>['scores'][number];

function scoreText({ kind, value }: Score, { say, wordFor }: ConsoleSpeech): string {
  if (kind === 'solved') return wordFor(`point.solved.${value}`) ?? String(value);
  return say('score.of', { value, of: SCALES[kind as keyof typeof SCALES].max });
}

/** The report as a person reads it, in the language spoken. */
export function messageOf({ type, data }: Report, speech: ConsoleSpeech): Message {
  const { say, wordFor } = speech;
  const { answer, session, callback, alert, link } = data;
  const scores = (answer?.scores ?? []).map(
    (score) => [wordFor(`kind.${score.kind}`) ?? score.kind, scoreText(score, speech)] as const,
  );
  const language = answer?.language ?? session?.language;
  const where = [
    ...(session ? [[say('by.queue'), session.queue] as const] : []),
    ...(session?.topic ? [[say('by.topic'), session.topic] as const] : []),
    ...(session?.channel
      ? [[say('by.channel'), wordFor(`channel.${session.channel}`) ?? session.channel] as const]
      : []),
    ...(language ? [[say('by.language'), languageName(language, speech.language)] as const] : []),
  ];
  const missing = alert?.kind === 'nobody-there' ? (alert.skill ?? alert.queue ?? '') : null;
  const title = alert
    ? say(`webhook.alert ${alert.kind}`, { n: alert.minutes ?? 0, what: missing ?? '' })
    : say(`webhook.said ${type}`);
  return {
    title: callback ? `${title} (${say(`detail.${callback.to}`)})` : title,
    facts: [...scores, ...where],
    quote: answer?.comment ?? null,
    link,
    linkText: say('webhook.said open'),
  };
}

function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
