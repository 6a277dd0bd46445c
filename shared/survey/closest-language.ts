/** The closest of the languages there are, by the same rule as `say`; undefined when there are none. */
export function closestLanguage(
  there: readonly string[],
  language: string,
  fallback = 'en',
): string | undefined {
  const find = (tag: string): string | undefined => {
    const wanted = tag.toLowerCase().replaceAll('_', '-');
    const base = wanted.split('-')[0];
    return (
      there.find((key) => key.toLowerCase() === wanted) ??
      there.find((key) => key.toLowerCase() === base) ??
      there.find((key) => key.toLowerCase().split('-')[0] === base)
    );
  };
  return find(language) ?? find(fallback) ?? there[0];
}
