import { expect, test } from 'vitest';
import { readScore } from '../../../collector/answers-import/scales.ts';

/** Scores as survey tools and helpdesks export them. */

test.each([
  ['csat.number.5', '5 - Very satisfied', 5],
  ['csat.number.5', '4 (good)', 4],
  ['nps.11', '10 – Extremely likely', 10],
  ['nps.11', '0: Not at all likely', 0],
  ['ces.7', '7 - Strongly agree', 7],
  ['csat.number.5', '٤', 4],
  ['csat.number.5', '4 out of 5', 4],
  ['csat.number.5', '4 su 5', 4],
  ['csat.stars.5', '4 von 5 Sternen', 4],
  ['csat.stars.5', '4 estrellas', 4],
  ['csat.stars.5', '4 étoiles', 4],
  ['csat.good-bad.2', 'Happy', 2],
  ['csat.good-bad.2', 'Unhappy', 1],
  ['csat.good-bad.2', '👍🏽', 2],
  ['csat.good-bad.2', '☹️', 1],
  ['csat.good-bad.2', 'Gut, mit Kommentar', 2],
  ['csat.good-bad.2', 'Mala, sin comentario', 1],
  ['csat.number.5', 'Unrated', null],
  ['csat.number.5', 'null', null],
  ['csat.number.5', '—', null],
  ['csat.number.5', 'Nicht bewertet', null],
] as const)('in %s "%s" is %j', (scale, text, score) => {
  expect(readScore(scale, text)).toBe(score);
});

test.each([
  ['csat.number.5', '4-5'],
  ['csat.number.5', '4 out of 10'],
  ['csat.number.5', '5 days'],
  ['nps.11', '11 - Extremely likely'],
  ['csat.good-bad.2', 'Good grief'],
] as const)('in %s "%s" is no point', (scale, text) => {
  expect(readScore(scale, text)).toBeUndefined();
});
