/** Text as HTML: nothing a customer or a lead wrote can become markup. */
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** HTML that is already safe. Only {@link html} makes it. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | readonly Html[] | null | false;

const textOf = (part: Part): string => {
  if (part === null || part === false) return '';
  if (typeof part === 'object')
    return 'html' in part ? part.html : part.map(({ html: text }) => text).join('');
  return escaped(String(part));
};

/** A template whose values are escaped unless they are HTML themselves. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html => ({
  html: String.raw({ raw: strings }, ...parts.map(textOf)),
});
