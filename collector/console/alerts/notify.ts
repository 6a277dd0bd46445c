import { signal } from '@preact/signals';
import type { Alerts } from '../../../shared/protocol/console/alerts.ts';
import { say } from '../kit/language.ts';
import { go } from '../kit/router.ts';

/** Notifications of the browser, for whoever turned them on in it. */

const WISH = 'overdesk.alerts.notify';
const TOLD = 'overdesk.alerts.told';

const wished = (): boolean => localStorage.getItem(WISH) === 'on' && Notification.permission === 'granted';

/** False where browsers have none, as without https. */
export const canNotify = (): boolean => typeof Notification !== 'undefined' && isSecureContext;

export const isNotified = signal(canNotify() && wished());

export function setNotified(on: boolean): void {
  localStorage.setItem(WISH, on ? 'on' : 'off');
  isNotified.value = on;
}

/** Says what was not said in this browser before; by its tag, several tabs say it once. */
export function notifyOf({ alerts }: Alerts): void {
  if (!isNotified.value || !wished()) return;
  const told: unknown = JSON.parse(localStorage.getItem(TOLD) ?? '[]');
  for (const { id, kind, minutes, queue, skill, seen } of alerts) {
    if (seen || (Array.isArray(told) && told.includes(id))) continue;
    const text = say(`webhook.alert ${kind}`, { n: minutes ?? 0, what: skill ?? queue ?? '' });
    const shown = new Notification(text, { tag: id, body: kind === 'nobody-there' ? '' : (queue ?? '') });
    shown.onclick = () => {
      window.focus();
      go('alerts');
      shown.close();
    };
  }
  localStorage.setItem(TOLD, JSON.stringify(alerts.map(({ id }) => id)));
}
