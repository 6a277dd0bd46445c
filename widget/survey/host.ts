const NAME = 'overdesk-survey';

interface Host extends HTMLElement {
  /** Called when the page has taken the element away, by itself or with what it stood in. */
  onTaken?: () => void;
}

/** The element that Overdesk draws in, with an open shadow root. It notices when the page takes it away. */
export function makeHost(onTaken: () => void): { host: HTMLElement; root: ShadowRoot } {
  if (!customElements.get(NAME)) {
    customElements.define(
      NAME,
      class extends HTMLElement implements Host {
        declare onTaken?: () => void;
        connectedCallback(): void {
          // A page's cache of itself (Turbo's snapshots) brings back an empty copy.
          if (!this.shadowRoot) this.remove();
        }
        disconnectedCallback(): void {
          this.onTaken?.();
        }
      },
    );
  }
  const host: Host = document.createElement(NAME);
  const root = host.attachShadow({ mode: 'open' });
  host.onTaken = onTaken;
  return { host, root };
}
