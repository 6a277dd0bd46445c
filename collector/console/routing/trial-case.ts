import type { RoutingSetUp, TriedBefore, TryCase } from '../../../shared/protocol/console/routing.ts';
import type { AnswerValue } from '../../../shared/survey/answers.ts';
import { momentText } from '../kit/format.ts';
import { localeNow, say } from '../kit/language.ts';
import { listText, optionText } from './names.ts';

/** A case as it is being put together: every answer as the values chosen. */
export interface Trying {
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly locale: string;
  readonly channel: string;
  /** A minute by the desk's clock; null: now. */
  readonly at: string | null;
}

/** Nothing is said yet; the customer speaks the reader's language when it is spoken here. */
export const emptyCase = ({ languages, channels, language }: RoutingSetUp): Trying => {
  const [own = ''] = localeNow().split('-');
  return {
    answers: {},
    locale: languages.includes(own) ? own : language,
    channel: channels.includes('ticket') ? 'ticket' : (channels[0] ?? 'ticket'),
    at: null,
  };
};

const valuesOf = (answer: AnswerValue): string[] => {
  if (Array.isArray(answer)) return answer;
  return typeof answer === 'object' ? [] : [String(answer)];
};

/** A case that was, as it came; when it comes stays as it is chosen. */
export const caseAgain = (past: TriedBefore, at: Trying['at']): Trying => ({
  answers: Object.fromEntries(Object.entries(past.answers).map(([id, answer]) => [id, valuesOf(answer)])),
  locale: past.locale,
  channel: past.channel,
  at,
});

/** What is sent for it. */
export const sentOf = (
  { answers, locale, channel, at }: Trying,
  setUp: RoutingSetUp,
): Pick<TryCase, 'answers' | 'locale' | 'channel' | 'at' | 'language'> => ({
  answers: Object.fromEntries(
    setUp.askable.flatMap(({ id, several }): [string, AnswerValue][] => {
      const [first, ...more] = answers[id] ?? [];
      if (first === undefined) return [];
      return [[id, several ? [first, ...more] : first]];
    }),
  ),
  ...{ locale, channel, language: localeNow() },
  ...(at !== null && { at }),
});

/** How a past case is told in the list of those to begin with. */
export function pastText(past: TriedBefore, setUp: RoutingSetUp, zone: string): string {
  const said = Object.entries(past.answers).flatMap(([id, answer]) =>
    valuesOf(answer).map((value) => optionText(setUp, id, value)),
  );
  const at = momentText(past.at, zone);
  return said.length > 0 ? `${at} · ${listText(said)}` : `${at} · ${say('trial.not said')}`;
}
