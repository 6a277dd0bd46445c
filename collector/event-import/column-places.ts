import { type Column, type LogMapping, MappingError } from './mapping.ts';
import { translatedColumns } from './translated-columns.ts';

/** Where a mapping's columns stand in a file. */

/** Every column a mapping names, with what it is for. */
export function columnsOf(mapping: LogMapping): { readonly column: Column; readonly use: string }[] {
  const uses: [string, Column | readonly [Column, Column] | undefined][] = [
    ...Object.entries(mapping.columns),
    ...mapping.moments.flatMap(({ name, column, when, agent }): [string, typeof column | undefined][] => [
      [name, column],
      [name, when?.column],
      [name, agent],
    ]),
    ...mapping.ratings.flatMap(({ column, time, question }): [string, typeof time][] => [
      [question, column],
      [question, time],
    ]),
    ...mapping.promises.map(({ metric, due }): [string, typeof due] => [metric, due]),
  ];
  return uses.flatMap(([use, columns]) =>
    columns === undefined ? [] : [columns].flat().map((column) => ({ column: column as Column, use })),
  );
}

/** A column's name as people compare it: tools and versions differ in blanks and capitals. */
export const looseName = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** The place (from 0) of a column under a header. Throws MappingError for one it does not have. */
export function placeOf(column: Column, use: string, header: readonly string[]): number {
  const names = header.map((name) => name.trim());
  const called = (name: string): number[] => names.flatMap((each, i) => (each === name ? [i] : []));
  const alike = (name: string): number[] =>
    names.flatMap((each, i) => (looseName(each) === looseName(name) ? [i] : []));
  const found =
    typeof column === 'number' ? [column - 1] : [called(column), alike(column)].find((all) => all.length > 0);
  const [place = -1, other] = found ?? [];
  if (place === -1 || place >= names.length) {
    const alike = typeof column === 'string' ? translatedColumns(column, names) : [];
    const hint =
      alike.length > 0 ? `; it may be ${alike.join(' or ')}: name it in a mapping of your own` : '';
    throw new MappingError(`no column ${column} for "${use}"; the header has ${names.join(', ')}${hint}`);
  }
  if (other !== undefined) {
    throw new MappingError(`two columns are called ${column}; say which by its place, from 1`);
  }
  return place;
}
