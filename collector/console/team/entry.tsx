import type { VNode } from 'preact';
import { Numbers } from './numbers.tsx';
import { Worded } from './words.tsx';

/** The team's numbers, fetched with their words when somebody opens the page. */
export const TeamPage = (): VNode => <Worded>{() => <Numbers />}</Worded>;
