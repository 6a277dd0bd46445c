/** What is different between two surveys, for whoever wrote them. */

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an item of a list goes by: a question's id, an option's value. */
const nameOf = (item: unknown): string | null => {
  const name = isPlain(item) ? (item['id'] ?? item['value']) : null;
  return typeof name === 'string' ? name : null;
};
const namesOf = (value: unknown): string[] | null => {
  const names = Array.isArray(value) ? value.map(nameOf) : [null];
  return names.every((name) => name !== null) ? names : null;
};

const LONGEST = 60;
function told(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/**
 * One line a difference, e.g. `questions.csat.scale: "faces" → "stars"`; none when both ask the same. Questions and
 * options go by their names, and the order of languages or fields is no difference.
 */
export function changesBetween(before: unknown, after: unknown, path = ''): string[] {
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const [old, now] = [namesOf(before), namesOf(after)];
  if (old && now && Array.isArray(before) && Array.isArray(after)) {
    const order = old.join(', ') === now.join(', ') ? [] : [`${path}: ${old.join(', ')} → ${now.join(', ')}`];
    const both = before.flatMap((item) => {
      const name = nameOf(item) ?? '';
      return now.includes(name) ? changesBetween(item, after[now.indexOf(name)], at(name)) : [];
    });
    return [...order, ...both];
  }
  if (isPlain(before) && isPlain(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) => changesBetween(before[key], after[key], at(key)));
  }
  return JSON.stringify(before) === JSON.stringify(after)
    ? []
    : [`${path}: ${told(before)} → ${told(after)}`];
}
