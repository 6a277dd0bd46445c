/** One difference between two documents: the names that lead to it, and what stood and stands there. */
export interface Difference {
  readonly place: string[];
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly before: unknown;
  readonly after: unknown;
}

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A condition is one thing to its reader, whatever it is made of. */
const CONDITION = ['question', 'all', 'any', 'not'];
const isWhole = (value: unknown): boolean =>
  !isPlain(value) || CONDITION.some((key) => Object.hasOwn(value, key));

/** What an item of a list goes by: a question's or agent's id, an option's value, a rule's name. */
const nameOf = (item: unknown): string | null => {
  const name = isPlain(item) ? (item['id'] ?? item['value'] ?? item['name']) : null;
  return typeof name === 'string' ? name : null;
};

/** The items of a list by what they go by; null when one has no name, or two have the same. */
function named(list: unknown): Map<string, unknown> | null {
  if (!Array.isArray(list)) return null;
  const items = new Map<string, unknown>();
  for (const item of list) {
    const name = nameOf(item);
    if (name === null || items.has(name)) return null;
    items.set(name, item);
  }
  return items;
}

const orderOf = (items: Map<string, unknown>, among: Map<string, unknown>): string[] =>
  [...items.keys()].filter((name) => among.has(name));

function inLists(before: Map<string, unknown>, after: Map<string, unknown>, place: string[]): Difference[] {
  const moved = orderOf(before, after).join('\n') !== orderOf(after, before).join('\n');
  return [
    ...inMaps(before, after, place),
    ...(moved
      ? [{ place, kind: 'moved' as const, before: [...before.keys()], after: [...after.keys()] }]
      : []),
  ];
}

const inMaps = (before: Map<string, unknown>, after: Map<string, unknown>, place: string[]): Difference[] =>
  [...new Set([...before.keys(), ...after.keys()])].flatMap((name) =>
    differences(before.get(name), after.get(name), [...place, name]),
  );

const fieldsOf = (value: Plain): Map<string, unknown> => new Map(Object.entries(value));

/**
 * What is different between two documents, in the order of the second. Items of lists go by their names, and neither the
 * order of fields nor a field that says nothing is a difference.
 */
export function differences(before: unknown, after: unknown, place: string[] = []): Difference[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return [{ place, kind: 'added', before: null, after }];
  if (after === undefined) return [{ place, kind: 'removed', before, after: null }];
  const [old, now] = [named(before), named(after)];
  if (old && now && old.size + now.size > 0) return inLists(old, now, place);
  if (isPlain(before) && isPlain(after) && !isWhole(before) && !isWhole(after))
    return inMaps(fieldsOf(before), fieldsOf(after), place);
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ place, kind: 'changed', before, after }];
}
