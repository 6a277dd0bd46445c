import { formatValue } from '../../shared/kpi/format.ts';
import type { Kpi } from '../../shared/kpi/kpi.ts';
import { bandOf } from '../../shared/kpi/team/figure.ts';
import { LEAST_SEATS } from '../../shared/kpi/team/seats.ts';
import { CASES } from '../../shared/kpi/team/voice.ts';
import { fill } from '../../shared/locales/fill.ts';
import type { TeamFigure } from '../../shared/protocol/team.ts';
import type { Localization } from './localization.ts';

type Figures = readonly TeamFigure[] | null;

/** Where about half of the team is; null when there is no figure. */
export function bandLine(kpi: Kpi, figures: Figures, { words, locale }: Localization): string | null {
  const figure = figureOf(kpi, figures);
  if (figure === null) return null;
  const { low, high } = bandOf(figure, kpi);
  const shown = (value: number) => formatValue(value, kpi.unit, locale);
  return fill(words['band.text'], { low: shown(low), high: shown(high), voices: figure.voices }, locale);
}

/** What the figure is, in two sentences, or what it waits for; null where there is never one, and while not paired. */
export function bandMeaning(kpi: Kpi, figures: Figures, { words, locale }: Localization): string | null {
  if (kpi.voice === null || kpi.level !== 'agent' || figures === null) return null;
  const figure = figureOf(kpi, figures);
  if (figure === null) return fill(words['band.none'], { least: LEAST_SEATS, cases: CASES }, locale);
  const { middle, from, to } = bandOf(figure, kpi);
  const shown = (value: number) => formatValue(value, kpi.unit, locale);
  return fill(words['band.what'], { middle: shown(middle), from: shown(from), to: shown(to) }, locale);
}

/** Ratings have a figure for each scale: shown only when one scale is in use. */
function figureOf({ id }: Kpi, figures: Figures): TeamFigure | null {
  const [only = null, another] = (figures ?? []).filter(({ series }) => series.split('/')[0] === id);
  return another === undefined ? only : null;
}
