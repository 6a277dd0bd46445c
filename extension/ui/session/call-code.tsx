import { Component, type VNode } from 'preact';
import { put } from '../../../shared/locales/put.ts';
import type { CallCodeResult } from '../../messages/overlay.ts';
import type { Wording } from '../kit/wording.ts';

type Props = Wording & { readonly onMake: () => Promise<CallCodeResult> };

/** After a call: asks for a code and shows it large, with the address to say along and a link to send instead. */
export class CallCode extends Component<Props, { told: CallCodeResult | null; busy: boolean }> {
  // A class, because it is the frame's only part with a state: hooks would cost it another kilobyte.
  override state = { told: null as CallCodeResult | null, busy: false };

  readonly make = async (): Promise<void> => {
    if (this.state.busy) return;
    this.setState({ busy: true });
    const { onMake, words } = this.props;
    const told = await onMake().catch(() => ({ ok: false as const, text: words['code.failed'] }));
    this.setState({ told, busy: false });
  };

  override render({ words, locale }: Props): VNode {
    const { told, busy } = this.state;
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
              <p>{put(words['code.address'], { address: told.address }, locale)}</p>
              <p class="quiet">{put(words['code.until'], { time: told.until }, locale)}</p>
              <p class="quiet">
                {words['code.link']} <bdi>{told.link}</bdi>
              </p>
            </>
          )}
          {told === null && <p class="quiet">{words['code.what']}</p>}
        </div>
        <div>
          <button type="button" class="button plain" aria-disabled={busy} onClick={this.make}>
            {words[told?.ok ? 'code.again' : 'code.make']}
          </button>
        </div>
      </section>
    );
  }
}
