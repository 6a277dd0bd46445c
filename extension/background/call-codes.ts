import * as z from 'zod/mini';
import { uuid7 } from '../../shared/protocol/uuid7.ts';
import type { CallCodeResult } from '../messages/overlay.ts';
import { makeCode } from '../pairing/client.ts';
import { RefusedError, SilentError } from '../pairing/request.ts';
import { untilClosed } from '../platform/shelf.ts';
import { item } from '../platform/storage-item.ts';
import { pairing } from '../settings/settings.ts';
import { connectionState } from '../tickets/connection.ts';
import { l10n } from './localization.ts';
import { type Place, placeOf } from './notes.ts';
import { cardOf } from './survey-answers.ts';

/** Codes that agents read out after a call. */

const patienceSeconds = 20;
/** By ticket, the call whose code the collector has not been heard to make: asked for again it is the same call, not one more. */
const pending = item('calls without code', z.record(z.string(), z.string()), {}, untilClosed);

/** A code for the ticket this note is about. */
export const codeOfNote = async ({ note }: { readonly note: string }): Promise<CallCodeResult> =>
  codeFor(await placeOf(note));

/** A code for a call about no ticket. */
export const codeOfCall = (): Promise<CallCodeResult> => codeFor(null);

async function codeFor(place: Place | null): Promise<CallCodeResult> {
  const paired = await pairing.get();
  const { words, locale } = await l10n();
  if (paired === null) return { ok: false, text: words['health.collector.not paired'] };
  const key = JSON.stringify(place && [place.helpdesk, place.base, place.ticket]);
  const id = (await pending.get())[key] ?? uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
  await pending.update((all) => ({ ...all, [key]: id }));
  const isOver = () => pending.update(({ [key]: _, ...others }) => others);
  try {
    const made = await makeCode(
      paired,
      {
        id,
        session: place && (await sessionAt(place)),
        ticket: place && { helpdesk: place.helpdesk, id: place.ticket },
      },
      AbortSignal.timeout(patienceSeconds * 1000),
    );
    await isOver();
    const until = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    const { code, address, link, expiresAt } = made;
    return { ok: true, code, address, link, until: until.format(expiresAt) };
  } catch (error) {
    if (error instanceof SilentError) return { ok: false, text: words['code.failed'] };
    if (!(error instanceof RefusedError)) throw error;
    await isOver();
    const isRated = error.problem === 'already-answered';
    return { ok: false, text: isRated ? words['code.answered'] : error.message };
  }
}

async function sessionAt({ helpdesk, base, ticket, session }: Place): Promise<string | null> {
  const card = await cardOf(await connectionState({ helpdesk, base }), ticket, session);
  return card?.session ?? session;
}
