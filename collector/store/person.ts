/** Somebody by what they left: one of these, as they gave it or otherwise written. */
export interface Person {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly name?: string | undefined;
}

/** What may stand in an address: with it on either side, what was found is part of another one. */
const IN_ADDRESS = /[\p{L}\p{N}._%+'-]/u;
const GOES_ON = /^(?:[\p{L}\p{N}_-]|\.[\p{L}\p{N}])/u;
/** Digits as people write telephone numbers; no run is longer than 40 characters, so that each is looked at once. */
const NUMBERS = /\+?\d(?:[\d ()./-]|\u00a0){4,38}\d/gu;

/** Whether a text holds this address, in whatever case, and not as a part of a longer one. */
function holdsEmail(text: string, email: string): boolean {
  const [said, wanted] = [text.toLowerCase(), email.trim().toLowerCase()];
  for (let at = said.indexOf(wanted); at >= 0; at = said.indexOf(wanted, at + 1)) {
    const after = said.slice(at + wanted.length, at + wanted.length + 2);
    if (!IN_ADDRESS.test(said.charAt(at - 1)) && !GOES_ON.test(after)) return true;
  }
  return false;
}

/** `+34 600…`, `0034 600…` and `(+34)600…` are one number; without the country's code it is another. */
const digitsOf = (phone: string): string => phone.replaceAll(/\D/g, '').replace(/^00/, '');

const holdsPhone = (text: string, phone: string): boolean => {
  const wanted = digitsOf(phone);
  return digitsOf(text) === wanted || (text.match(NUMBERS) ?? []).some((found) => digitsOf(found) === wanted);
};

const plain = (name: string): string => name.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, ' ');

/** Every text in a JSON value, with the name of the property it stands in. */
function* textsIn(value: unknown, field = ''): Generator<readonly [text: string, field: string]> {
  if (typeof value === 'string') yield [value, field];
  if (typeof value !== 'object' || value === null) return;
  for (const [name, each] of Object.entries(value)) yield* textsIn(each, name);
}

/** JSON as a value; what is none is a text like any other. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

/**
 * Whether a stored column (JSON or plain text) speaks of a person: their address or number anywhere in it, their name
 * where names are asked for.
 */
export function speaksOf(column: string, { email, phone, name }: Person): boolean {
  for (const [text, field] of textsIn(parsed(column))) {
    if (email !== undefined && holdsEmail(text, email)) return true;
    if (phone !== undefined && holdsPhone(text, phone)) return true;
    if (name !== undefined && field === 'name' && plain(text) === plain(name)) return true;
  }
  return false;
}
