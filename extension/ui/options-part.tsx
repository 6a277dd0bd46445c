import type { ComponentChildren, VNode } from 'preact';
import type { AgentLanguage } from '../../shared/locales/agent/words.ts';
import type { Settings } from '../messages.ts';
import type { Speech } from './kpi-line.tsx';
import { StateMark } from './mark.tsx';
import type { OptionsState, Part } from './options-state.ts';

export interface PartProps extends Speech {
  readonly locale: AgentLanguage;
  readonly state: OptionsState;
  readonly settings: Settings;
}

/** One part of the page, with what came of the last action in it. */
export function Section({
  title,
  part,
  state,
  children,
}: {
  readonly title: string;
  readonly part: Part;
  readonly state: OptionsState;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <section class="box">
      <h2>{title}</h2>
      {children}
      <Told state={state} part={part} />
    </section>
  );
}

export function Told({ state, part }: { readonly state: OptionsState; readonly part: Part | 'all' }): VNode {
  const { part: spoken, what } = state.outcome.value;
  const mine = spoken === part ? what : null;
  return (
    <div role="status">
      {mine && (
        <p class={mine.ok ? 'told' : 'wrong'}>
          <StateMark state={mine.ok ? 'met' : 'look'} />
          {mine.text}
        </p>
      )}
    </div>
  );
}
