import type { VNode } from 'preact';
import type { PanelView } from '../../messages/panel.ts';
import { StateMark } from '../kit/mark.tsx';
import type { Wording } from '../kit/wording.ts';

/** Certificates and trainings: for which skill, until when, and in words what ends or is due. */
export function Training({
  training,
  words,
}: Pick<Wording, 'words'> & Pick<PanelView, 'training'>): VNode | null {
  if (training.length === 0) return null;
  return (
    <section class="box" aria-labelledby="training">
      <h2 id="training">{words['training.title']}</h2>
      <ul class="list">
        {training.map(({ id, name, text, word, state }) => (
          <li key={id} data-state={state}>
            <p>
              <b>
                <bdi>{name}</bdi>
              </b>
            </p>
            <p class="quiet">{text}</p>
            <p class="pace">
              <StateMark state={state} />
              {word}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
