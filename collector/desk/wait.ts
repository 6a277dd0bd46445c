import type { Wait } from '../../shared/protocol/customer.ts';
import type { House } from '../house.ts';
import type { Session } from '../store/sessions.ts';

/** What somebody joining a queue now would be told, or null when nothing honest can be said. */
export async function newcomerWait(_queue: string, _house: House): Promise<Wait | null> {
  return null;
}

/** What a waiting session is told now. */
export async function readWait(session: Session, _house: House): Promise<Wait | null> {
  return session.wait;
}
