import { readKey } from '../data-folder/key-file.ts';
import { StartError } from '../data-folder/start-error.ts';
import { type Keys, keysFrom } from '../security/keys.ts';

/**
 * What is wrong with the key in a data folder, as that of this fingerprint (null: any); null: nothing. Throws a StartError
 * for one that cannot be read.
 */
export async function keyFault(data: string, fingerprint: string | null): Promise<'gone' | 'another' | null> {
  const secret = await readKey(data);
  if (secret === null) return 'gone';
  return fingerprint === null || keysFrom(secret).fingerprint === fingerprint ? null : 'another';
}

/** The same as a sentence, when `keys` sign here; null: it is theirs. */
export async function keyTrouble(
  data: string,
  { fingerprint }: Pick<Keys, 'fingerprint'>,
): Promise<string | null> {
  try {
    const fault = await keyFault(data, fingerprint);
    if (fault === null) return null;
    const what = fault === 'gone' ? 'is gone' : 'is another than the store was written with';
    return `The key in the data folder ${what}: after the next start no session, link or customer would be known again. Put it back before; every backup holds it.`;
  } catch (error) {
    if (error instanceof StartError) return error.message;
    throw error;
  }
}
