import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { NOT_BUILT } from '../checks/built.ts';
import type { Handlers } from './handlers.ts';
import { explain } from './page-troubles.ts';
import { Refusal } from './refusal.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
};
/** A name that carries its content's hash never changes its content. */
const HASHED = /[.-][A-Za-z0-9_-]{8,}\.\w+$/;

interface File {
  readonly body: Buffer;
  readonly brotli: Buffer | null;
  readonly type: string;
  readonly cache: string;
}

/** Reads the built widget once, at the start: what is served is what was there, and no path leads out of it. */
async function readFiles(folder: string): Promise<Map<string, File>> {
  const files = new Map<string, File>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path).split(sep).join('/'), {
      body: await readFile(path),
      brotli: await readFile(`${path}.br`).catch(() => null),
      type,
      cache: HASHED.test(entry.name)
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=300, stale-while-revalidate=86400',
    });
  }
  return files;
}

/** Serves the built widget under /widget/; the collector knows nothing else about it. `folder` null: none is built. */
export async function widgetFileHandlers(folder: string | null): Promise<Handlers<'readWidgetFile'>> {
  const files = folder === null ? new Map<string, File>() : await readFiles(folder);
  return {
    async readWidgetFile({ params, request, reply }) {
      const file = files.get(params['*']);
      // The tag may be all right: it says what is not.
      if (!file && folder === null && params['*'] === 'overdesk.js') {
        return explain(request, reply, 'print', NOT_BUILT);
      }
      if (!file) throw new Refusal('not-found', 'There is no such file; build the widget first.');
      reply.header('cache-control', file.cache).header('vary', 'accept-encoding').type(file.type);
      const takesBrotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
      if (!file.brotli || !takesBrotli) return reply.send(file.body);
      return reply.header('content-encoding', 'br').send(file.brotli);
    },
  };
}
