import type { VNode } from 'preact';
import { Ticks } from '../agents/ticks.tsx';
import { isolated } from '../kit/format.ts';
import { tell } from './words.ts';

interface TopicsProps {
  /** The desk's own; null: not known yet. */
  readonly known: readonly string[] | null;
  readonly chosen: readonly string[];
  onChange(chosen: string[]): void;
}

/** Topics to choose from: the desk's own, and those that were chosen and are none of the desk's, which are named. */
export function Topics({ known, chosen, onChange }: TopicsProps): VNode {
  const strange = known === null ? [] : chosen.filter((topic) => !known.includes(topic));
  const offered = [...(known ?? []), ...chosen.filter((topic) => known?.includes(topic) !== true)];
  return (
    <>
      <Ticks
        title={tell('topics')}
        options={offered.map((topic) => [topic, isolated(topic)])}
        chosen={chosen}
        onChange={onChange}
      />
      {strange.length > 0 && (
        <p class="trouble small">{tell('topics.unknown', { topics: strange.map(isolated).join(', ') })}</p>
      )}
      {offered.length === 0 && known !== null && <p class="quiet small">{tell('topics.none')}</p>}
    </>
  );
}
