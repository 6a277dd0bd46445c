/** RFC 5321 §4.5.3.1.3, in characters. */
const LONGEST = 254;

/** What separates addresses from each other, from a name or from a route, and blanks, control and invisible characters. */
const FOREIGN = '\\s\\p{Cc}\\p{Cf},;:<>()[\\]\\\\"@';
const LABEL = `(?!-)[^${FOREIGN}.]{0,62}[^${FOREIGN}.-]`;
/** No part can be matched in two ways, or it is bounded: the time taken grows with the length alone. */
const ADDRESS = RegExp(`^[^${FOREIGN}]{1,64}@${LABEL}(\\.${LABEL})*$`, 'u');

/**
 * Whether a text is one e-mail address: everything a browser's own e-mail field takes (`ana@localhost` too), and
 * letters of any script. The only proof is a message that arrives.
 */
export const isEmail = (text: string): boolean => text.length <= LONGEST && ADDRESS.test(text);
