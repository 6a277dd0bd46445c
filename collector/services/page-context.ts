import type { StartSession } from '../../shared/protocol/customer.ts';

const bytesOf = (text: string): number => Buffer.byteLength(JSON.stringify(text));

/** What a page says beside its customer's words, as far as it has room. */
export interface KeptContext {
  readonly page: string | null;
  readonly context: Readonly<Record<string, string>>;
  /** How many hidden fields had none. */
  readonly leftOut: number;
}

/** Keeps a page's address and hidden fields up to `most` bytes, in the order given; how the customer chose to be helped first. */
export function keptContext(start: StartSession, most: number): KeptContext {
  const { page, wish, context = {} } = start;
  let left = most;
  const fits = (...texts: readonly string[]): boolean => {
    const bytes = texts.reduce((sum, text) => sum + bytesOf(text), 0);
    if (bytes > left) return false;
    left -= bytes;
    return true;
  };
  const kept: Record<string, string> = {};
  const address = page !== undefined && fits(page) ? page : null;
  const fields = Object.entries(context).filter(([name]) => wish === undefined || name !== 'wish');
  for (const [name, value] of fields) if (fits(name, value)) kept[name] = value;
  const leftOut = fields.length - Object.keys(kept).length;
  return { page: address, context: wish === undefined ? kept : { ...kept, wish }, leftOut };
}
