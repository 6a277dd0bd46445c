/**
 * JSON of plain data. Scripts of the page may have given arrays or strings a `toJSON` of their own (Prototype.js does,
 * and a list becomes a text): what stands in the value is written, whatever the page has taught its prototypes.
 */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, function (this: Record<string, unknown>, key) {
    return this[key];
  });
