import type { VNode } from 'preact';
import type { AnswerLine } from '../../../shared/protocol/console/answers.ts';
import { agoText, momentText } from '../kit/format.ts';
import { Icon, type IconName } from '../kit/icon.tsx';
import { say } from '../kit/language.ts';

const ICONS: Readonly<Record<AnswerLine['handling']['state'], IconName>> = {
  new: 'waits',
  with: 'hand',
  done: 'check',
};

/** Lists name nobody; the one answer does. */
function whoseText(state: 'with' | 'done', mine: boolean, owner: string | null): string {
  if (mine) return say(`handling.${state} me`);
  return owner === null ? say(`handling.${state} nobody named`) : say(`handling.${state}`, { name: owner });
}

/** How an answer stands: waits for somebody (until when), is with somebody, is done. Nothing for good answers nobody took up. */
export function HandlingBadge({
  answer: { handling, low },
  zone,
}: {
  readonly answer: AnswerLine;
  readonly zone: string;
}): VNode | null {
  const { state, mine, owner, dueAt } = handling;
  if (state === 'new' && !low) return null;
  const late = state === 'new' && dueAt !== null && dueAt < Date.now();
  return (
    <span class="badge" data-state={late ? 'late' : state}>
      <Icon name={ICONS[state]} />
      {state === 'new'
        ? dueAt === null
          ? say('handling.waits')
          : say(late ? 'handling.late' : 'handling.due', {
              at: momentText(dueAt, zone),
              ago: agoText(dueAt, Date.now()),
            })
        : whoseText(state, mine, owner)}
    </span>
  );
}
