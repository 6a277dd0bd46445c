import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { fill } from '../../shared/locales/agent/fill.ts';
import type { CodeTold } from '../messages.ts';
import type { Speech } from './kpi-line.tsx';

/** After a call: asks for a code and shows it large, with the address to say along and a link to send instead. */
export function CallCode({
  onMake,
  words,
  locale,
}: Speech & { readonly onMake: () => Promise<CodeTold> }): VNode {
  const [told, tell] = useState<CodeTold | null>(null);
  const [busy, occupy] = useState(false);
  const make = async () => {
    if (busy) return;
    occupy(true);
    tell(await onMake().catch(() => ({ ok: false as const, text: words['code.failed'] })));
    occupy(false);
  };
  return (
    <section class="call-code">
      <h2>{words['code.title']}</h2>
      <div class="told" aria-live="polite">
        {told?.ok === false && <p>{told.text}</p>}
        {told?.ok && (
          <>
            <p class="code" dir="ltr">
              {told.code}
            </p>
            <p>{fill(words['code.address'], { address: told.address }, locale)}</p>
            <p class="quiet">{fill(words['code.until'], { time: told.until }, locale)}</p>
            <label class="quiet">
              {words['code.link']}
              <input
                type="text"
                readOnly
                dir="ltr"
                value={told.link}
                onFocus={({ currentTarget }) => currentTarget.select()}
              />
            </label>
          </>
        )}
        {told === null && <p class="quiet">{words['code.what']}</p>}
      </div>
      <div>
        <button type="button" class="button plain" aria-disabled={busy} onClick={make}>
          {words[told?.ok ? 'code.again' : 'code.make']}
        </button>
      </div>
    </section>
  );
}
