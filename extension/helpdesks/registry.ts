import { declaredHelpdesk } from './declarative/adapter.ts';
import { demoDesk } from './demo-desk/description.ts';
import type { Helpdesk, Place } from './helpdesk.ts';
import { requestTracker } from './request-tracker/request-tracker.ts';

/** Every helpdesk Overdesk knows. A new one is a folder and a line here. */
export const helpdesks: readonly Helpdesk[] = [requestTracker, declaredHelpdesk(demoDesk)];

/** The helpdesk of that id, or undefined. */
export const helpdeskOf = (id: string): Helpdesk | undefined =>
  helpdesks.find((helpdesk) => helpdesk.id === id);

/** Whose ticket page a URL is, by its shape alone; `whoAmI` has the last word. */
export function recognise(url: URL): (Place & { readonly helpdesk: Helpdesk }) | null {
  for (const helpdesk of helpdesks) {
    const place = helpdesk.placeOf(url);
    if (place !== null) return { ...place, helpdesk };
  }
  return null;
}
