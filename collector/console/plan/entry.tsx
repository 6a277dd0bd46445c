import type { VNode } from 'preact';
import { Worded as TeamWorded } from '../team/words.tsx';
import { Plan } from './plan.tsx';
import { Worded } from './words.tsx';

/** The team's plan, fetched with its words and the KPIs' names when somebody opens the page. */
export const PlanPage = (): VNode => <TeamWorded>{() => <Worded>{() => <Plan />}</Worded>}</TeamWorded>;
