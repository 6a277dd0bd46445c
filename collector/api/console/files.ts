import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApplicationError } from '../../services/errors.ts';
import { type BuiltFile, readBuiltFiles, sendBuiltFile } from '../built-files.ts';
import type { Handlers } from '../handlers.ts';

const NOT_BUILT =
  'The collector has no built console. Run "npm run build" where its tools are installed (npm ci), and bring dist/console here.\n';

/** Nothing but the console's own files, in no frame, and no form that leads away. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    // A survey that is being built, tried in a frame.
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

/** Built files of the console; none when it was never built there. */
const readConsole = (folder: string | null): Promise<ReadonlyMap<string, BuiltFile>> =>
  folder === null ? Promise.resolve(new Map()) : readBuiltFiles(folder).catch(() => new Map());

/** Serves the built console: its files, and its one page under every address that names no file. */
export async function consoleFileHandlers(
  folder: string | null,
): Promise<Handlers<'openConsole' | 'readConsoleFile'>> {
  const files = await readConsole(folder);
  const page = files.get('index.html');

  function send(request: FastifyRequest, reply: FastifyReply, file: BuiltFile | undefined): FastifyReply {
    reply.headers(HEADERS);
    if (!page) return reply.code(404).type('text/plain; charset=utf-8').send(NOT_BUILT);
    if (!file) throw new ApplicationError('not-found', 'The console has no such file.');
    return sendBuiltFile(request, reply, file, 'no-cache');
  }

  return {
    openConsole: async ({ request, reply }) => send(request, reply, page),
    async readConsoleFile({ params, request, reply }) {
      const path = params['*'];
      return send(request, reply, /\.\w+$/.test(path) ? files.get(path) : page);
    },
  };
}
