/**
 * Takes what bodies have left out of this browser, without loading one.
 * @param key under which the site's record is
 */
export function forget(key: string): void {
  const letters = `${key}:letters`;
  try {
    for (const storage of [localStorage, sessionStorage])
      for (const each of Object.keys(storage))
        if (each === key || each.startsWith(letters)) storage.removeItem(each);
    indexedDB.deleteDatabase(letters);
  } catch {}
}
