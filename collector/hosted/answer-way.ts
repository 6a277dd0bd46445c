import type { RequestWords } from '../../shared/locales/words/request.ts';
import type { Route } from '../../shared/protocol/told-route.ts';
import type { Session } from '../store/session.ts';

/** Enough to recognise one's own address by; whoever else is shown the page cannot write to it. */
const masked = (email: string): string => `${email.split('@')[0] ?? ''}@…`;
const lastDigits = (phone: string): string => `…${phone.replaceAll(/\D/g, '').slice(-3)}`;

/** By which way the answer comes, as the customer chose; null when nothing is known of it. */
export function answerWay(
  { customer, context, channel }: Session,
  route: Route,
  words: RequestWords,
): string | null {
  const who = route.agent?.name ?? route.queue.name;
  const { email, phone } = customer ?? {};
  if (context['wish'] === 'callback') {
    return phone === undefined ? null : words.calls.replace('{who}', who).replace('{to}', lastDigits(phone));
  }
  if (channel === 'chat') return words.chats.replace('{who}', who);
  return email === undefined ? null : words.writes.replace('{who}', who).replace('{to}', masked(email));
}
