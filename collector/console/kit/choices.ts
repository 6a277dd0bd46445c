type Choice = 'language' | 'theme';

/** What somebody chose in this browser. Storage that is closed to us forgets it, and that is all. */
export function choiceOf(name: Choice): string | null {
  try {
    return localStorage.getItem(`overdesk.console.${name}`);
  } catch {
    return null;
  }
}

/** Null: no choice any more, it follows the browser again. */
export function keepChoice(name: Choice, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`overdesk.console.${name}`);
    else localStorage.setItem(`overdesk.console.${name}`, value);
  } catch {
    // Kept for this visit only.
  }
}
