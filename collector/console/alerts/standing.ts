import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Alerts } from '../../../shared/protocol/console/alerts.ts';
import { read } from '../client/request.ts';
import { may } from '../client/session.ts';
import { localeNow } from '../kit/language.ts';
import { type Resource, useResource } from '../kit/resource.ts';
import { isNotified, notifyOf } from './notify.ts';

/** How often alerts are read while the console is open, ms. */
const EVERY = 10_000;

/** The alerts as they were read last, for whichever part of the console shows them. */
export const alertsRead = signal<Pick<Resource<Alerts>, 'data' | 'error' | 'reload'>>({
  data: null,
  error: null,
  reload: () => {},
});

/** How many nobody has taken as seen. */
export const unseenAlerts = (): number =>
  alertsRead.value.data?.alerts.filter(({ seen }) => !seen).length ?? 0;

/** Keeps reading them, for whoever may; behind other tabs, too, where notifications are on. */
export function useAlerts(): void {
  const { data, error, reload } = useResource(
    localeNow(),
    async (signal) =>
      may('live.alerts')
        ? read('/v1/console/alerts', { query: new URLSearchParams({ language: localeNow() }), signal })
        : null,
    { every: EVERY },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again is another function each time
  useEffect(() => {
    alertsRead.value = { data, error, reload };
    if (data) notifyOf(data);
  }, [data, error]);
  useEffect(() => {
    const timer = setInterval(() => document.hidden && isNotified.value && void readHidden(), EVERY);
    return () => clearInterval(timer);
  }, []);
}

/** A page that is not looked at reads nothing by itself. A failure is seen with the next look at it. */
async function readHidden(): Promise<void> {
  const query = new URLSearchParams({ language: localeNow() });
  const data = await read('/v1/console/alerts', { query }).catch(() => null);
  if (data) notifyOf(data);
}
