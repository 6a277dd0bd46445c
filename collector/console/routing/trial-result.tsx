import type { VNode } from 'preact';
import type { RoutingSetUp, Trial } from '../../../shared/protocol/console/routing.ts';
import { MINUTE } from '../../../shared/time/durations.ts';
import { me } from '../client/session.ts';
import { durationText, momentText } from '../kit/format.ts';
import { say } from '../kit/language.ts';
import { listText, skillText } from './names.ts';
import { People } from './people.tsx';

const minutesText = (minutes: number): string => durationText(minutes * MINUTE);

function headline({ outcome, agent, people }: Trial): string {
  if (outcome === 'waiting') return say('trial.waits');
  const name = people.find(({ id }) => id === agent)?.name;
  return name === undefined ? say('trial.nobody') : say('trial.gets', { name });
}

/** What would become of the case: who, why in the words people read, what it asks for, and who else could. */
export function TrialResult({
  trial,
  setUp,
}: {
  readonly trial: Trial;
  readonly setUp: RoutingSetUp;
}): VNode {
  return (
    <>
      <div role="status" class="stack">
        <p class="would">{headline(trial)}</p>
        <dl class="told">
          {trial.told.agent !== null && (
            <div>
              <dt>{say('trial.reads agent')}</dt>
              <dd>{trial.told.agent}</dd>
            </div>
          )}
          <div>
            <dt>{say('trial.reads customer')}</dt>
            <dd>{trial.told.customer}</dd>
          </div>
        </dl>
      </div>
      <section class="stack" aria-labelledby="trial-asks">
        <h3 id="trial-asks">{say('trial.asks')}</h3>
        <Asks trial={trial} setUp={setUp} />
        <ul>
          {otherwise(trial).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <People people={trial.people} setUp={setUp} />
    </>
  );
}

function Asks({ trial, setUp }: { readonly trial: Trial; readonly setUp: RoutingSetUp }): VNode {
  const { required, preferred, queue, promiseMinutes, matched, tier, topic, priority } = trial;
  const levels = (of: Trial['required'], key: 'rule.needs' | 'rule.prefers'): string[] =>
    Object.entries(of).map(([skill, level]) => say(key, { skill: skillText(setUp, skill), level }));
  const skills = [...levels(required, 'rule.needs'), ...levels(preferred, 'rule.prefers')];
  const asks = [
    ...(skills.length > 0 ? skills : []),
    ...(tier === 'L1' ? [] : [say('rule.tier', { tier })]),
    ...(topic === null ? [] : [say('rule.topic', { topic })]),
    ...(priority === 50 ? [] : [say('rule.priority', { priority })]),
  ];
  return (
    <>
      {asks.length > 0 ? (
        <ul class="asks">
          {asks.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : (
        <p>{say('trial.asks nothing')}</p>
      )}
      <p>
        {say('trial.goes', { queue: queue.name, time: minutesText(promiseMinutes) })}{' '}
        {matched.length > 0 ? say('trial.matched', { rules: listText(matched) }) : say('trial.matched none')}
      </p>
    </>
  );
}

/** What happens when nobody takes it at once. */
function otherwise({ outcome, wait, overflow, backAt, tier }: Trial): string[] {
  const steps = overflow
    .filter((step) => step.tier > tier)
    .map((step) => say('trial.overflow', { time: minutesText(step.afterMinutes), tier: step.tier }));
  if (outcome === 'offline') {
    const at = backAt === null ? null : momentText(backAt, me()?.zone ?? 'UTC');
    return [at === null ? say('trial.back unknown') : say('trial.back', { at })];
  }
  if (outcome === 'assigned') return steps;
  return [wait ? say('trial.wait', { from: wait.from, to: wait.to }) : say('trial.wait none'), ...steps];
}
