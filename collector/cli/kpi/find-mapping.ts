import { readdir, readFile } from 'node:fs/promises';
import { kpiById } from '../../../shared/kpi/kpis/registry.ts';
import { type LogMapping, MappingError, parseMapping } from '../../event-import/mapping.ts';

/** The mappings that come with Overdesk, a file each. */
const SHIPPED = new URL('../../event-import/maps/', import.meta.url);

/** Their names. */
export async function shippedMappings(): Promise<string[]> {
  const files = await readdir(SHIPPED);
  return files.map((file) => file.replace(/\.json$/, '')).sort();
}

async function textOf(nameOrPath: string, shipped: readonly string[]): Promise<string> {
  try {
    return await readFile(
      shipped.includes(nameOrPath) ? new URL(`${nameOrPath}.json`, SHIPPED) : nameOrPath,
      'utf8',
    );
  } catch {
    throw new MappingError(
      `No mapping "${nameOrPath}": it is neither a file that can be read nor one of ${shipped.join(', ')}.`,
    );
  }
}

/** A shipped mapping by its name, or one from a JSON file. Throws MappingError. */
export async function findMapping(nameOrPath: string): Promise<LogMapping> {
  const text = await textOf(nameOrPath, await shippedMappings());
  try {
    const mapping = parseMapping(JSON.parse(text));
    const unknown = Object.keys(mapping.cannot).find((id) => kpiById(id) === null);
    if (unknown !== undefined) throw new MappingError(`there is no KPI "${unknown}"`);
    return mapping;
  } catch (error) {
    if (error instanceof MappingError || error instanceof SyntaxError)
      throw new MappingError(`The mapping ${nameOrPath} cannot be used: ${error.message}`);
    throw error;
  }
}
