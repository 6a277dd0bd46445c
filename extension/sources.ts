/**
 * What the extension is built from, as patterns from the project's own folder: the sources zip that goes to the add-on
 * store of Firefox, which builds it again and compares.
 */
export const sources = [
  'extension/**',
  'shared/**',
  'public/**',
  'docs/roll-out.md',
  'wxt.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'README.md',
  'LICENSE',
] as const;
