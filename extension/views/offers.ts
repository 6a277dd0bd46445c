import type { OfferLine } from '../messages/overlay.ts';
import type { HelpdeskSnapshot } from './snapshot.ts';

/** Waiting customers this agent fits. */
export function offerLines({ collector }: Pick<HelpdeskSnapshot, 'collector'>): OfferLine[] {
  return (collector?.offers ?? []).map(({ id, text, expires }) => ({ id, text, expires }));
}
