import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import { HOUR } from '../../../shared/time/durations.ts';
import { FileError } from '../../event-import/file-error.ts';
import {
  checkImport,
  importAnswers,
  importsFor,
  MOST_BYTES,
  removeImport,
} from '../../services/console/imports.ts';
import type { AppContext } from '../../services/context.ts';
import { ApplicationError } from '../../services/errors.ts';
import type { Handlers } from '../handlers.ts';

/** Answers of a former tool: a file is looked at as often as somebody likes, and kept once. */
export const consoleImportHandlers = (
  context: AppContext,
): Handlers<'readImports' | 'checkImport' | 'importAnswers' | 'removeImport'> => ({
  readImports: () => importsFor(context),
  checkImport: ({ request, query }) => withFile(request, (path) => checkImport(path, query, context)),
  importAnswers: ({ request, query, who }) =>
    withFile(request, (path) => importAnswers(path, query, who.id, context)),
  async removeImport({ params: { id } }) {
    await removeImport(id, context);
  },
});

const FOLDER = 'overdesk-import-';

/** Removes files that a collector which was killed left behind. Those of the last hour may be another's that runs. */
export async function removeLeftFiles(): Promise<void> {
  for (const name of await readdir(tmpdir()).catch(() => [])) {
    if (!name.startsWith(FOLDER)) continue;
    const path = join(tmpdir(), name);
    // One that cannot be looked at is somebody else's, or gone.
    const made = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => Number.POSITIVE_INFINITY,
    );
    if (made < Date.now() - HOUR) await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** The sent file in a place of its own, gone when the work is over: it holds customers' words. */
async function withFile<T>({ body }: FastifyRequest, work: (path: string) => Promise<T>): Promise<T> {
  if (!(body instanceof Readable))
    throw new ApplicationError('malformed-body', 'Send the file as application/octet-stream.');
  const folder = await mkdtemp(join(tmpdir(), FOLDER));
  try {
    const path = join(folder, 'answers.csv');
    await pipeline(body, atMost(MOST_BYTES), createWriteStream(path, { mode: 0o600 }));
    return await work(path);
  } catch (error) {
    throw error instanceof FileError ? new ApplicationError('malformed-body', error.message) : error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function atMost(bytes: number): Transform {
  let sent = 0;
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      sent += piece.length;
      if (sent <= bytes) done(null, piece);
      else
        done(
          new ApplicationError(
            'body-too-large',
            'Bring larger files in by overdesk import answers. Nothing was kept.',
          ),
        );
    },
  });
}
