import type { VNode } from 'preact';
import type { PanelView } from '../../messages/panel.ts';
import { StateMark } from '../kit/mark.tsx';
import type { Wording } from '../kit/wording.ts';

/** Milestones with their day and what is left until then; each can be marked as reached, and taken back. */
export function Milestones({
  milestones,
  milestonePace,
  onMark,
  words,
}: Pick<Wording, 'words'> &
  Pick<PanelView, 'milestones' | 'milestonePace'> & {
    readonly onMark: (id: string, reached: boolean) => void;
  }): VNode | null {
  if (milestones.length === 0) return null;
  return (
    <section class="box">
      <h2>{words['milestone.title']}</h2>
      {milestonePace.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <ul class="list">
        {milestones.map(({ id, name, text, word, state, agreed }) => (
          <li key={id} data-state={state}>
            <p>
              <b>
                <bdi>{name}</bdi>
              </b>
            </p>
            <p class="quiet">
              {text}
              {agreed && ` · ${words['aim.by agreement']}`}
            </p>
            <p class="pace">
              <StateMark state={state} />
              {word}
            </p>
            <div class="row">
              <button
                type="button"
                class="button plain"
                aria-label={`${words[state === 'met' ? 'milestone.unreach' : 'milestone.reach']}: ${name}`}
                onClick={() => onMark(id, state !== 'met')}
              >
                {words[state === 'met' ? 'milestone.unreach' : 'milestone.reach']}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
