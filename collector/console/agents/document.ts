import type { SettingsDocument } from '../../../shared/protocol/console/settings.ts';
import type { DeskAgent } from '../../../shared/routing/desk.ts';

/** Who is at the desk and who has left it, as the area `people` says it. */
export interface People {
  readonly agents: readonly DeskAgent[];
  readonly leavers: readonly DeskAgent[];
}

/** An area's document is what its configuration says: `check` has seen to the shape. */
export const peopleIn = ({ agents = [], leavers = [] }: SettingsDocument): People =>
  ({ agents, leavers }) as People;

/** `leavers` is left out while nobody has left: an empty list would be a difference. */
export const documentOf = ({ agents, leavers }: People): SettingsDocument =>
  leavers.length > 0 ? { agents, leavers } : { agents };

/** Somebody new, of whom everything is still to be said. */
export const somebodyNew = (language: string): DeskAgent => ({
  ...{ id: '', name: '', languages: [language], skills: {}, tier: 'L1', channels: ['ticket', 'chat'] },
  ...{ capacity: 5, units: {}, growing: [] },
});

/** Takes somebody from one list to the end of the other. */
export function moved({ agents, leavers }: People, who: DeskAgent, to: keyof People): People {
  const without = (list: readonly DeskAgent[]): readonly DeskAgent[] => list.filter((each) => each !== who);
  return to === 'leavers'
    ? { agents: without(agents), leavers: [...leavers, who] }
    : { agents: [...agents, who], leavers: without(leavers) };
}
