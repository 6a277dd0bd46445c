import type { VNode } from 'preact';
import type { RoutingSetUp, Trial } from '../../../shared/protocol/console/routing.ts';
import { stopsPublishing } from '../../../shared/routing/rule-problems.ts';
import { say } from '../kit/language.ts';
import { skillText } from './names.ts';

type Problem = Trial['problems'][number];

const problemText = ({ code, key, value, level }: Problem, setUp: RoutingSetUp): string =>
  say(`problem.${code}`, {
    key: key ?? '',
    value: value ?? '',
    skill: skillText(setUp, key ?? ''),
    level: level ?? 0,
  });

/** What is wrong with one rule, said at the rule. */
export const Problems = ({
  problems,
  setUp,
}: {
  readonly problems: readonly Problem[];
  readonly setUp: RoutingSetUp;
}): VNode | null =>
  problems.length === 0 ? null : (
    <ul class="problems">
      {problems.map((problem) => (
        <li key={JSON.stringify(problem)} class={stopsPublishing(problem) ? 'trouble' : undefined}>
          {problemText(problem, setUp)}
        </li>
      ))}
    </ul>
  );
