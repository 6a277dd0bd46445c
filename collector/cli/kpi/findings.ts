import type { Occurrence } from '../../event-import/occurrences.ts';
import type { OtherTime, ReadLog } from './read-log.ts';

/** What somebody must know about a file before they believe its figures. */
export interface Findings {
  readonly encoding: string;
  /** Was the encoding guessed, because the file is not UTF-8? */
  readonly guessed: boolean;
  /** The first line with letters that were lost before the file was written; null when there is none. */
  readonly damagedAt: number | null;
  /** Activities the mapping does not name: they say nothing about a ticket. */
  readonly unnamed: readonly Occurrence[];
  /** What the mapping names and the log never has. */
  readonly absent: readonly string[];
  /** In the agent column, not declared as missing, and yet no person by its looks. */
  readonly nobody: readonly Occurrence[];
  /** In a rating's column, and no point of its scale. */
  readonly unrated: readonly Occurrence[];
  readonly otherTime: OtherTime | null;
}

export function findingsOf({ log, encoding, damagedAt, otherTime }: ReadLog): Findings {
  return {
    encoding: encoding.name,
    guessed: encoding.guessed,
    damagedAt,
    unnamed: log.occurrences.unnamed,
    absent: log.occurrences.absent,
    nobody: log.occurrences.nobody,
    unrated: log.occurrences.unrated,
    otherTime,
  };
}

/** More names than this fill no screen; JSON has them all. */
const NAMED = 12;

function list(names: readonly string[]): string {
  const more = names.length - NAMED;
  return names.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

const counted = ({ activity, count }: Occurrence): string => `${activity} (${count.toLocaleString('en')})`;

/** The findings in words, a line each; none when all is well. */
export function sentences(findings: Findings): string[] {
  const { encoding, guessed, damagedAt, unnamed, absent, nobody, unrated, otherTime } = findings;
  return [
    ...(guessed
      ? [`The file is not UTF-8; read as ${encoding}. If names look wrong, say another with --encoding.`]
      : []),
    ...(damagedAt === null
      ? []
      : [
          `Line ${damagedAt} has letters that are lost (\ufffd): names that differ in them alone became one.`,
        ]),
    ...(otherTime === null
      ? []
      : [
          `Line ${otherTime.line} could be read with --time "${otherTime.patterns[0]}" (${otherTime.text}): if the file is written so, the rows that were read have wrong days.`,
        ]),
    ...(unnamed.length > 0 ? [`Activities the mapping does not name: ${list(unnamed.map(counted))}`] : []),
    ...(absent.length > 0 ? [`Named in the mapping and not in the log: ${list(absent)}`] : []),
    ...(nobody.length > 0
      ? [
          `The agent column has ${list(nobody.map(counted))}: if that is nobody, say so with "missing" in the mapping.`,
        ]
      : []),
    ...(unrated.length > 0
      ? [
          `Ratings that are no point of their scale count as none: ${list(unrated.map(counted))}. Say what they mean with "values".`,
        ]
      : []),
  ];
}
