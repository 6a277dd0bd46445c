import type { Rejected } from '../../../shared/protocol/console/imports.ts';
import { csvRow, fileHead } from '../../lib/csv.ts';
import { tell } from './words.ts';

/** The refused rows as a CSV, with why; it is as safe to open as every other file of ours. */
export const rejectsText = (rejects: readonly Rejected[]): string =>
  fileHead('csv', [tell('line'), tell('reason'), tell('text')]) +
  rejects.map(({ line, reason, text }) => csvRow([line, tell(`why ${reason}`), text])).join('');

/** Gives them as a file. */
export function downloadRejects(rejects: readonly Rejected[]): void {
  const url = URL.createObjectURL(new Blob([rejectsText(rejects)], { type: 'text/csv' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: 'refused-rows.csv' });
  link.click();
  URL.revokeObjectURL(url);
}
