import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
/** A name that carries its content's hash never changes its content. */
const HASHED = /[.-][A-Za-z0-9_-]{8,}\.\w+$/;

export interface BuiltFile {
  readonly body: Buffer;
  readonly brotli: Buffer | null;
  readonly type: string;
  readonly hashed: boolean;
}

/** Reads a built folder once, at the start: what is served is what was there, and no path leads out of it. */
export async function readBuiltFiles(folder: string): Promise<ReadonlyMap<string, BuiltFile>> {
  const files = new Map<string, BuiltFile>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path).split(sep).join('/'), {
      body: await readFile(path),
      brotli: await readFile(`${path}.br`).catch(() => null),
      type,
      hashed: HASHED.test(entry.name),
    });
  }
  return files;
}

const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * Sends a built file, compressed for who takes that.
 * @param fresh how one is cached whose name says nothing of its content
 */
export function sendBuiltFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: BuiltFile,
  fresh: string,
): FastifyReply {
  reply
    .header('cache-control', file.hashed ? FOR_EVER : fresh)
    .header('vary', 'accept-encoding')
    .type(file.type);
  const takesBrotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
  if (!file.brotli || !takesBrotli) return reply.send(file.body);
  return reply.header('content-encoding', 'br').send(file.brotli);
}
