import type * as Doctor from '../doctor/doctor.ts';
import type { FullWidgetContext } from '../journey/full-context.ts';
import type { Call } from '../page.ts';
import type { WidgetContext } from '../survey/context.ts';

/** The doctor's file, beside this one (widget/build.ts). */
declare const DOCTOR: string;

/** What only whoever builds the page needs. */
const load = (): Promise<typeof Doctor> => import(/* @vite-ignore */ new URL(DOCTOR, import.meta.url).href);

/** Hands the doctor a call: its own, which only the full body hears, or one that says what does not exist. */
export async function doctor(widget: WidgetContext, call: Call): Promise<void> {
  (await load()).doctor(widget as FullWidgetContext, call);
}

/** Of attributes of our tag that are none of ours the doctor knows whether they are misspelt, or somebody else's. */
export function checkTag(): void {
  const isForeign = (name: string): boolean => !/^(site|lang|consent|do|collector)$/.test(name);
  for (const { src, dataset } of document.scripts)
    if (src.includes('/widget/') && Object.keys(dataset).some(isForeign))
      load()
        .then((module) => module.checkTag())
        .catch(() => {});
}
