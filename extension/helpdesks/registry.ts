import { chatwoot } from './chatwoot/chatwoot.ts';
import { declaredHelpdesk } from './declarative/adapter.ts';
import { demoDesk } from './demo-desk/description.ts';
import { freshdesk } from './freshdesk/freshdesk.ts';
import { helpScout } from './help-scout/help-scout.ts';
import { hubspot } from './hubspot/hubspot.ts';
import { intercom } from './intercom/intercom.ts';
import { jira } from './jira/jira.ts';
import type { Helpdesk, Place } from './lib/helpdesk.ts';
import { osticket } from './osticket/osticket.ts';
import { redmine } from './redmine/redmine.ts';
import { requestTracker } from './request-tracker/request-tracker.ts';
import { zammad } from './zammad/zammad.ts';
import { zendesk } from './zendesk/zendesk.ts';

/**
 * Every helpdesk Overdesk knows. A new one is a folder and a line here. All of them are in the background's one script: `import()`
 * is refused in a service worker (Chromium 156: "disallowed on ServiceWorkerGlobalScope by the HTML specification"; see
 * https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/basics and w3c/webextensions#212), and
 * `importScripts` brings only what was loaded when the worker was installed. What each adds is held by
 * `test/size/extension/adapters.test.ts`.
 */
export const helpdesks: readonly Helpdesk[] = [
  requestTracker,
  redmine,
  declaredHelpdesk(demoDesk),
  zendesk,
  chatwoot,
  intercom,
  freshdesk,
  zammad,
  jira,
  hubspot,
  helpScout,
  osticket,
];

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
