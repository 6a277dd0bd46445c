import type { SettingsDocument } from '../../../shared/protocol/console/settings.ts';
import { named } from './words.ts';

/** Where something stands in a document, as a person finds it: of a list, the entry by its name, else counted from 1. */
export function placeText(place: readonly string[], document: SettingsDocument): string {
  let at: unknown = document;
  const steps = place.map((step) => {
    const isEntry = Array.isArray(at);
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined;
    if (!isEntry) return named('field', step);
    const name = typeof at === 'object' && at !== null && 'name' in at ? at.name : null;
    return typeof name === 'string' && name.trim() !== '' ? name : String(Number(step) + 1);
  });
  return steps.join(' › ');
}
