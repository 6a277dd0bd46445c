import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where the build leaves widget and console. */
export const BUILT = join(import.meta.dirname, '../../dist');

/** A folder the build may have left. */
export const builtFolder = (name: 'widget' | 'console'): string | undefined => {
  const folder = join(BUILT, name);
  return existsSync(folder) ? folder : undefined;
};
