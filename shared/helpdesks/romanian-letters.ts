const COMMAS: Readonly<Record<string, string>> = { ş: 'ș', ţ: 'ț', Ş: 'Ș', Ţ: 'Ț' };

/** Romanian with ș and ț as its standard has them, where old keyboards and programs write a cedilla (ş, ţ). */
export const withCommaBelow = (text: string): string =>
  text.normalize('NFC').replaceAll(/[şţŞŢ]/g, (letter) => COMMAS[letter] ?? letter);
