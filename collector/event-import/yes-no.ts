/** As people and tools write it in a cell, in the languages of our customers. */
const YES = new Set(
  '1 1.0 y yes true on x ✓ ✔ ☑ ja j wahr oui o vrai sí si s sì vero sim verdadeiro verdadero da d adevărat نعم'.split(
    ' ',
  ),
);
const NO = new Set('0 0.0 n no false off ✗ ✘ ☐ nein falsch non faux falso não nao nu fals لا'.split(' '));

/** What a cell answers to a question of yes or no; undefined for what is neither. */
export function readYesNo(text: string): boolean | undefined {
  const word = text.trim().normalize('NFC').replace('\ufe0f', '').toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}
