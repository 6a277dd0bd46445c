import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { canNotify, isNotified, setNotified } from './notify.ts';
import { tell } from './words.ts';

/** Whether this browser says it, too; off until somebody turns it on. */
export function Notifying(): VNode | null {
  const isBlocked = useSignal(false);
  if (!canNotify()) return null;
  const turn = async (on: boolean): Promise<void> => {
    isBlocked.value = false;
    if (on && (await Notification.requestPermission()) !== 'granted') isBlocked.value = true;
    else setNotified(on);
  };
  return (
    <section class="card stack" aria-label={tell('notify')}>
      <p class="quiet">{tell('notify what')}</p>
      <div class="row">
        <button type="button" onClick={() => void turn(!isNotified.value)}>
          {tell(isNotified.value ? 'notify off' : 'notify')}
        </button>
        <span role="status">{isBlocked.value && tell('notify blocked')}</span>
      </div>
    </section>
  );
}
