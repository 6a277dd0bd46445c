import type { VNode } from 'preact';
import type { PromiseLine } from '../../messages/overlay.ts';
import type { PanelView } from '../../messages/panel.ts';
import { StateMark } from '../kit/mark.tsx';

/** What is promised of a ticket, with how near it is as a mark. */
const PromiseText = ({ promise: { text, state } }: { readonly promise: PromiseLine }): VNode => (
  <span class="promise" data-state={state}>
    <StateMark state={state} /> {text}
  </span>
);

/** The agent's tickets in which something is promised, what falls due first before the others. */
export function Promises({ promises, words }: Pick<PanelView, 'promises' | 'words'>): VNode | null {
  if (promises.length === 0) return null;
  return (
    <section class="box" aria-labelledby="promises">
      <h2 id="promises">{words['promise.title']}</h2>
      <ul class="tickets">
        {promises.map(({ ticket: { id, subject, url }, ...promise }) => (
          <li key={id}>
            {url ? (
              <a href={url} target="_blank" rel="noreferrer">
                <bdi>#{id}</bdi>
              </a>
            ) : (
              <bdi>#{id}</bdi>
            )}
            {subject && <span dir="auto">{subject}</span>}
            <PromiseText promise={promise} />
          </li>
        ))}
      </ul>
    </section>
  );
}
