import type { SignInWay } from '../../../shared/protocol/console/access.ts';
import type { ConsoleLink } from '../../../shared/protocol/console/link.ts';
import { DAY, MINUTE } from '../../../shared/time/durations.ts';
import { hashOf, newCode } from '../../security/keys.ts';
import type { AppContext } from '../context.ts';
import { publicAddress } from '../public-address.ts';

/** How long a code may be used, ms: one that is handed over is used by the page that opens at once. */
const LIVES: Readonly<Record<SignInWay, number>> = {
  command: DAY,
  invitation: DAY,
  extension: MINUTE,
};

/** Whom a way in is for, how they come by it, and who invites them. */
interface Entry {
  readonly person: string;
  readonly way: SignInWay;
  readonly madeBy?: string;
}

/** Makes a way into the console, in place of an unused one this person was given the same way. */
export async function makeConsoleLink(
  { person, way, madeBy }: Entry,
  context: Pick<AppContext, 'store' | 'settings' | 'now' | 'url'>,
): Promise<ConsoleLink> {
  const { store, settings, now } = context;
  const { site } = settings;
  const [code, at] = [newCode(), now()];
  const expiresAt = at + LIVES[way];
  const kept = { hash: hashOf(code), site, person, way, madeBy: madeBy ?? null, expiresAt, now: at };
  await store.do('addConsoleCode', kept);
  return { link: `${publicAddress(context)}/console#code=${code}`, code, expiresAt };
}
