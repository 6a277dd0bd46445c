/** Arabic and Persian digits as the Latin ones they stand for: both lie at …0 to …9. */
export const latinDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => `${digit.charCodeAt(0) & 15}`);
