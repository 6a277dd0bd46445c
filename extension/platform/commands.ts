/** The one shortcut, by its name in the manifest: opens and closes the note. The agent may give it other keys, or none. */
export const toggleNote = 'toggle-note';
