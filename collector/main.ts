import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/**
 * node collector/main.ts: see run.ts. What Node makes of the sources (types taken out, compiled) is kept beside the
 * program, so that the next start need not do it again: about half of a start's work. A program's folder that cannot be
 * written does without.
 */
const { directory } = enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/overdesk'));
// The store's thread reads it here.
if (directory !== undefined) process.env['NODE_COMPILE_CACHE'] ??= directory;
await import('./run.ts');
