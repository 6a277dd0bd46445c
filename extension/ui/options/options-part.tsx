import type { ComponentChildren, VNode } from 'preact';
import type { AgentLanguage } from '../../../shared/locales/agent-language.ts';
import type { Settings } from '../../messages/options.ts';
import { StateMark } from '../kit/mark.tsx';
import type { Wording } from '../kit/wording.ts';
import type { OptionsState, Part } from './options-state.ts';

export interface PartProps extends Wording {
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
  const { part: l10n, what } = state.outcome.value;
  const mine = l10n === part ? what : null;
  return (
    <div role="status">
      {mine && (
        <p class={mine.ok ? 'told' : 'wrong'}>
          <StateMark state={mine.ok ? 'met' : 'attention'} />
          {mine.text}
        </p>
      )}
    </div>
  );
}
