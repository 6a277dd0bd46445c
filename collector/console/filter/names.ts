import type { AnswerFilter, Codes, Dimension } from '../../../shared/protocol/console/filter.ts';
import type { Results } from '../../../shared/protocol/console/results.ts';
import { languageText } from '../kit/format.ts';
import { say, wordFor } from '../kit/language.ts';
import { dimensions } from './address.ts';

/** A value of a dimension, as people call it. */
export interface Choice {
  readonly code: string | null;
  readonly name: string;
  /** Answers of the period that have it. */
  readonly n: number;
}
export type Choices = Readonly<Record<Dimension, readonly Choice[]>>;

const keyOf = (code: string | null): string => code ?? '';

/** Words of ours for codes of ours: channels and "none". Undefined where there are none. */
function ownWord(by: Dimension, code: string | null): string | undefined {
  if (code === null) return say(`none.${by}`);
  return by === 'channel' ? (wordFor(`channel.${code}`) ?? undefined) : undefined;
}

/** What a code is called: the configuration's name, ours, or the code itself. */
export function nameOf(by: Dimension, code: string | null, given: string | null = null): string {
  if (by === 'language' && code !== null) return languageText(code);
  return ownWord(by, code) ?? given ?? code ?? '';
}

/** All values of a period, whatever kind of answer has them; those with the most answers first. */
export function choicesIn(results: Results | null): Choices {
  const found = dimensions.map((by) => {
    const counts = new Map<string, Choice>();
    for (const { breakdown } of results?.kinds ?? []) {
      for (const { code, name, n } of breakdown.find((part) => part.by === by)?.rows ?? []) {
        // A customer answers several questions at once: the largest count is nearest to how many they were.
        const most = Math.max(n, counts.get(keyOf(code))?.n ?? 0);
        counts.set(keyOf(code), { code, name: nameOf(by, code, name), n: most });
      }
    }
    return [by, [...counts.values()].toSorted((one, other) => other.n - one.n)] as const;
  });
  return Object.fromEntries(found) as Record<Dimension, Choice[]>;
}

/** The name of a chosen code, also where the period has none of it. */
export const chosenName = (by: Dimension, code: string | null, choices: Choices): string =>
  choices[by].find((choice) => choice.code === code)?.name ?? nameOf(by, code);

export const hasCodes = (filter: AnswerFilter): boolean =>
  dimensions.some((by) => (filter[by]?.length ?? 0) > 0);

/** Adds a code to a list, or takes it out. Undefined when none is left. */
export function toggled(codes: Codes | undefined, code: string | null): Codes | undefined {
  const rest = (codes ?? []).filter((chosen) => chosen !== code);
  const next = rest.length === (codes?.length ?? 0) ? [...rest, code] : rest;
  return next.length > 0 ? next : undefined;
}
