import { readFile } from 'node:fs/promises';
import { kpiById } from '../../../shared/kpi/registry.ts';
import { italian4tu } from '../../../shared/session/import/italian-4tu.ts';
import { type LogMapping, MappingError, parseMapping } from '../../../shared/session/import/mapping.ts';

/** The mappings that come with Overdesk, by name. */
const SHIPPED: Readonly<Record<string, LogMapping>> = { '4tu-italian': italian4tu };

async function readMapping(path: string): Promise<LogMapping> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    const shipped = Object.keys(SHIPPED).join(', ');
    throw new MappingError(
      `No mapping "${path}": it is neither a file that can be read nor one of ${shipped}.`,
    );
  }
  try {
    return parseMapping(JSON.parse(text));
  } catch (error) {
    if (error instanceof MappingError || error instanceof SyntaxError) {
      throw new MappingError(`The mapping ${path} cannot be used: ${error.message}`);
    }
    throw error;
  }
}

/** A shipped mapping by its name, or one from a JSON file. Throws MappingError. */
export async function findMapping(nameOrPath: string): Promise<LogMapping> {
  const mapping = SHIPPED[nameOrPath] ?? (await readMapping(nameOrPath));
  const unknown = Object.keys(mapping.cannot).find((id) => kpiById(id) === null);
  if (unknown !== undefined) {
    throw new MappingError(`The mapping ${nameOrPath} cannot be used: there is no KPI "${unknown}".`);
  }
  return mapping;
}
