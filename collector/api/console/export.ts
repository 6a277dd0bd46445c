import type { FastifyReply } from 'fastify';
import { type FilterQuery, filterOf } from '../../../shared/protocol/console/filter.ts';
import type { FileFormat } from '../../lib/csv.ts';
import { exportFile } from '../../services/console/export.ts';
import type { ConsolePerson } from '../../services/console/people.ts';
import type { AppContext } from '../../services/context.ts';
import type { Handlers } from '../handlers.ts';

const TYPES: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
};

/** Files of answers and sessions, sent as they are made. */
export function consoleExportHandlers(
  context: AppContext,
): Handlers<'exportAnswersCsv' | 'exportAnswersNdjson' | 'exportSessionsCsv' | 'exportSessionsNdjson'> {
  const send =
    (what: 'answers' | 'sessions', format: FileFormat) =>
    async (call: { who: ConsolePerson; query: FilterQuery; reply: FastifyReply }): Promise<FastifyReply> => {
      const { stream, name } = await exportFile(call.who, what, format, filterOf(call.query), context);
      return call.reply
        .type(TYPES[format])
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(stream);
    };
  return {
    exportAnswersCsv: send('answers', 'csv'),
    exportAnswersNdjson: send('answers', 'ndjson'),
    exportSessionsCsv: send('sessions', 'csv'),
    exportSessionsNdjson: send('sessions', 'ndjson'),
  };
}
