import { Readable } from 'node:stream';
import type { AnswerFilter } from '../../../shared/protocol/console/filter.ts';
import { dayOf, spanOf } from '../../../shared/time/periods.ts';
import { type FileFormat, fileHead } from '../../lib/csv.ts';
import { ANSWER_COLUMNS, type FilePart } from '../../store/export-answers.ts';
import { SESSION_COLUMNS } from '../../store/export-sessions.ts';
import type { AppContext } from '../context.ts';
import type { ConsolePerson } from './people.ts';
import { daysOf } from './results.ts';

/** Answers or sessions read at once: tens of milliseconds, in which a page of the console waits. */
const AT_ONCE = 2_000;

const COLUMNS = { answers: ANSWER_COLUMNS, sessions: SESSION_COLUMNS } as const;

/** A file being made. */
export interface Export {
  readonly stream: Readable;
  /** E.g. `answers 2026-10-01 2026-10-31.csv` */
  readonly name: string;
}

/**
 * A file of what a filter chooses; that it was made is written down first. It is read as fast as it is taken, part by
 * part, each of its own moment: what is erased meanwhile is not in the parts that follow.
 */
export async function exportFile(
  who: ConsolePerson,
  what: 'answers' | 'sessions',
  format: FileFormat,
  filter: AnswerFilter,
  context: AppContext,
): Promise<Export> {
  const { store, settings, now } = context;
  const { site, zone } = settings;
  const days = daysOf(filter, dayOf(now(), zone));
  const span = spanOf(days, zone);
  const chosen = { ...span, site, filter };
  const counted =
    what === 'answers'
      ? await store.look('countScores', { ...chosen, before: { from: 0, to: 0 }, parts: [span.from] })
      : null;
  await store.do('logConsole', {
    ...{ site, person: who.id, what: 'exported', n: counted?.answered ?? null, now: now() },
  });
  const look = what === 'answers' ? 'exportAnswers' : 'exportSessions';
  const read = (after: FilePart['next']): Promise<FilePart> | null =>
    after && store.look(look, { ...chosen, after, limit: AT_ONCE, format, zone });
  async function* parts(): AsyncGenerator<Uint8Array> {
    const head = fileHead(format, COLUMNS[what]);
    if (head !== '') yield Buffer.from(head);
    for (let coming = read([]); coming !== null; ) {
      const { bytes, next } = await coming;
      // The next is made while this one is sent.
      coming = read(next);
      // Nobody waits for it when the reader of the file has gone.
      coming?.catch(() => undefined);
      if (bytes.length > 0) yield bytes;
    }
  }
  return {
    // As bytes, one part ahead at most.
    stream: Readable.from(parts(), { objectMode: false, highWaterMark: 1 }),
    name: `${what} ${days.from} ${days.to}.${format}`,
  };
}
