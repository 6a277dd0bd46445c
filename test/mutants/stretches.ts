import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

/** So many lines are changed or left alone together. */
const LINES = 12;

const drawn = (place: string): number => createHash('sha256').update(place).digest().readUInt32BE();

/** What Stryker changes of a folder, or of one file. */
export const filesOf = (part: string): string[] => [part.endsWith('.ts') ? part : `${part}/**/*.ts`];

/** One stretch of lines in so many, drawn by file and place: another run changes the same ones. */
export function stretchesOf(part: string, oneIn: number): string[] {
  return globSync(filesOf(part)).flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split('\n').length;
    const starts = Array.from({ length: Math.ceil(lines / LINES) }, (_, i) => 1 + i * LINES);
    return starts
      .filter((start) => drawn(`${file} ${start}`) % oneIn === 0)
      .map((start) => `${file}:${start}-${Math.min(lines, start + LINES - 1)}`);
  });
}
