import type * as Doctor from '../doctor/doctor.ts';
import type { FullWidgetContext } from '../journey/full-context.ts';
import type { Call } from '../page.ts';

/** The doctor's file in dist/widget (widget/build.ts). */
declare const DOCTOR: string;

/** Loads what only whoever builds the page needs, and hands it the call. */
export async function doctor(widget: FullWidgetContext, call: Call): Promise<void> {
  const module: typeof Doctor = await import(`${widget.page.base}widget/${DOCTOR}`);
  await module.doctor(widget, call);
}
