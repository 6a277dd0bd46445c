import type { AgentWords } from '../../shared/locales/en/agent.ts';
import { put } from '../../shared/locales/put.ts';
import type { ScoreLine } from '../../shared/protocol/session-card.ts';

/** The last part of a format id is its number of points: `csat.faces.5`. NPS runs from 0 to 10. */
export function scaleOf({ kind, format }: ScoreLine): {
  shape: string | undefined;
  max: number;
} {
  const [, shape, points] = format.split('.');
  return { shape, max: kind === 'nps' ? 10 : Number(points ?? shape) || 5 };
}

/** A score in words: "4 of 5 · Satisfied", "9 of 10", "Solved"; the chip says it too. */
export function scoreText(
  score: ScoreLine,
  { locale, words }: { readonly locale: string; readonly words: AgentWords },
): string {
  const { value } = score;
  if (value === null) return score.text ?? '';
  if (score.kind === 'solved') return words[value === 1 ? 'solved.1' : 'solved.0'];
  const { max } = scaleOf(score);
  const figure = put(words['score.of'], { value, max }, locale);
  const word = words[`csat.${value}` as keyof typeof words];
  return score.kind === 'csat' && max === 5 && word ? `${figure} · ${word}` : figure;
}
