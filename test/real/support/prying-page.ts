/**
 * What a helpdesk's page may try in order to read the overlay that is laid over it: everything its own scripts can reach.
 * Both functions run in the page and use nothing from outside themselves.
 */

/** Before the page's first script: lies in wait for whatever the extension does. */
export function lieInWait(): void {
  const seen: string[] = [];
  Object.assign(globalThis, { seen });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    return attach.call(this, { ...init, mode: 'open' });
  };
  for (const name of ['overdesk-note', 'overdesk-overlay'])
    customElements.define(
      name,
      class extends HTMLElement {
        connectedCallback() {
          seen.push(this.attachInternals().shadowRoot?.textContent ?? '');
        }
      },
    );
  for (const type of ['message', 'keydown', 'input', 'click', 'focusin', 'copy', 'selectionchange', 'load'])
    addEventListener(
      type,
      (event) => {
        seen.push(`${type} ${JSON.stringify((event as MessageEvent).data ?? null)}`);
        seen.push(
          event
            .composedPath()
            .map((target) => (target as Element).outerHTML ?? '')
            .join(),
        );
      },
      { capture: true },
    );
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes)
      for (const node of [target, ...addedNodes])
        seen.push((node as Element).outerHTML ?? node.textContent ?? '');
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.push(JSON.stringify(entry));
  }).observe({
    entryTypes: PerformanceObserver.supportedEntryTypes.filter((type) => type !== 'first-input'),
  });
}

/** With the overlay drawn: tries to read it. Answers all that was got hold of, and which of `marks` the browser's own search finds. */
export async function pry(asked: {
  readonly home: string;
  readonly marks: readonly string[];
}): Promise<{ readonly got: string; readonly found: readonly string[] }> {
  const got: string[] = [...((globalThis as { seen?: string[] }).seen ?? [])];
  const all = document.documentElement;
  const find = (globalThis as unknown as { find(text: string, ...rest: boolean[]): boolean }).find;
  const found = asked.marks.filter((mark) =>
    [false, true].some((inFrames) => {
      getSelection()?.removeAllRanges();
      try {
        return find(mark, false, false, true, false, inFrames, true);
      } catch {
        // Firefox refuses as soon as it comes to a frame of another origin.
        return false;
      }
    }),
  );
  const selection = getSelection();
  selection?.selectAllChildren(all);
  got.push(String(selection));
  document.execCommand('selectAll');
  got.push(String(selection));
  const range = document.createRange();
  range.selectNode(all);
  got.push(range.toString(), range.cloneContents().textContent ?? '', all.innerText, all.outerHTML);
  got.push(all.getHTML?.({ serializableShadowRoots: true }) ?? '');
  for (const element of document.querySelectorAll('*')) {
    got.push(element.shadowRoot?.textContent ?? '', getComputedStyle(element).content);
  }
  for (let x = 5; x < innerWidth; x += 30)
    for (let y = 5; y < innerHeight; y += 30)
      for (const element of document.elementsFromPoint(x, y))
        if (element !== all) got.push(element.textContent ?? '');
  for (const entry of performance.getEntries()) got.push(JSON.stringify(entry));

  const replies: string[] = [];
  addEventListener('message', ({ data }) => replies.push(JSON.stringify(data)));
  const addresses = got.join(' ').match(/(?:chrome|moz)-extension:\/\/[^\s"')\\]+/g) ?? [];
  const frames = [...Array(window.length).keys()].map((at) => window[at] as Window);
  for (const frame of frames) {
    for (const read of [() => frame.document.body.textContent, () => frame.location.href, () => frame.name])
      try {
        got.push(String(read()));
      } catch {
        // As it must be.
      }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => replies.push(JSON.stringify(data));
    for (const type of ['overlay.getView', 'overlay.enter', 'panel.getView', 'options.getSettings'])
      frame.postMessage({ type, request: { note: '', period: 'month', clock: 'calendar' } }, '*');
    frame.postMessage({ key: '' }, '*', [port2]);
  }
  const loads: Promise<unknown>[] = [];
  for (const address of [`${asked.home}/overlay.html`, `${asked.home}/sidepanel.html`, ...addresses]) {
    got.push(
      await fetch(address).then(
        (answer) => answer.text(),
        () => '',
      ),
    );
    const frame = document.createElement('iframe');
    frame.className = 'copy';
    frame.src = address;
    loads.push(new Promise((loaded) => frame.addEventListener('load', loaded)));
    document.body.append(frame);
  }
  // Firefox tells nobody of a frame it has refused: there, what was asked later has been answered.
  if (asked.home.startsWith('chrome')) await Promise.all(loads);
  await fetch(location.href, { cache: 'reload' });
  const own = document.body.appendChild(document.createElement('iframe')).contentWindow as Window;
  await new Promise((answered) => {
    own.addEventListener('message', answered);
    own.postMessage(null, '*');
  });
  return { got: [...got, ...replies].join('\n'), found };
}
