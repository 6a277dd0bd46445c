import type { Page } from 'playwright-core';
import { kpiWords } from '../../../shared/locales/kpis.ts';

/** One number as it stands on a screen. */
export interface ShownNumber {
  /** The KPI's id, found by its name. */
  readonly kpi: string;
  /** The text; null where a reason stands instead. */
  readonly text: string | null;
  readonly n: number;
}

const idOf = new Map(Object.entries(kpiWords.en).map(([id, { name }]) => [name, id]));

/** Reads numbers out of text in reading order: a KPI's name, its value or reason, its n. */
export function numbersIn(lines: readonly string[]): ShownNumber[] {
  return lines.flatMap((line, index) => {
    const kpi = idOf.get(line);
    const n = /^n = ([\d,]+)$/.exec(lines[index + 2] ?? '')?.[1];
    if (kpi === undefined || n === undefined) return [];
    const text = lines[index + 1] ?? '';
    return [{ kpi, text: readValue(text) === null ? null : text, n: Number(n.replaceAll(',', '')) }];
  });
}

/** The side panel's text, line by line as it is drawn. */
export async function panelLines(panel: Page): Promise<string[]> {
  const texts = await panel
    .locator('.kpi')
    .evaluateAll((kpis) =>
      kpis.map((kpi) =>
        ['h3', '.value, .reason', '.working span'].map((part) => kpi.querySelector(part)?.textContent ?? ''),
      ),
    );
  return texts.flat();
}

const units: Readonly<Record<string, number>> = { d: 86_400, h: 3600, min: 60, s: 1 };

/**
 * What a shown text says, and how much rounding may hide: "3 h 11 min" → 11 460 ± 30 s, "75%" → 0.75 ± 0.005, "5" → 5.
 * Null when it is no value.
 */
export function readValue(shown: string): { readonly value: number; readonly slack: number } | null {
  const text = shown.replaceAll('\u00a0', ' ');
  const share = /^([\d.]+) ?%$/.exec(text);
  if (share) return { value: Number(share[1]) / 100, slack: 0.005 };
  if (/^[+−-]?[\d,]+(\.\d+)?$/.test(text)) return { value: Number(text.replaceAll(',', '')), slack: 0.5 };
  const parts = [...text.matchAll(/(\d+) (d|h|min|s)\b/g)];
  const last = parts.at(-1)?.[2];
  if (last === undefined || parts.map(([part]) => part).join(' ') !== text) return null;
  // The smaller unit of the two may have been rounded away: "1 d" stands for 1 d ± 30 min.
  const smallest = parts.length > 1 ? (units[last] ?? 1) : ({ d: 3600, h: 60, min: 1, s: 1 }[last] ?? 1);
  const value = parts.reduce((sum, [, count, unit]) => sum + Number(count) * (units[unit ?? ''] ?? 0), 0);
  return { value, slack: smallest / 2 };
}
