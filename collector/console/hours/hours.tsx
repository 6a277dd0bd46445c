import type { VNode } from 'preact';
import type { DeskDraft, RoutingSetUp } from '../../../shared/protocol/console/routing.ts';
import type { SettingsAreaNow } from '../../../shared/protocol/console/settings.ts';
import { read } from '../client/request.ts';
import { may } from '../client/session.ts';
import { useAreaDraft } from '../editing/area-draft.ts';
import { PublishCard, Published } from '../editing/publish-card.tsx';
import { say } from '../kit/language.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { TrialCard } from '../routing/trial.tsx';
import { queuesIn, schedulesIn, skillsIn } from './document.ts';
import { QueuesCard } from './queues.tsx';
import { SchedulesCard } from './schedules.tsx';
import { SkillsCard } from './skills.tsx';

interface Held {
  readonly setUp: RoutingSetUp;
  readonly hours: SettingsAreaNow;
  readonly rules: SettingsAreaNow;
}

/** When the desk is open, what its queues promise, and what a customer would be told. */
export function HoursPage(): VNode {
  const { data, error, reload } = useResource('hours', async (signal): Promise<Held> => {
    const [setUp, hours, rules] = await Promise.all([
      read('/v1/console/routing', { signal }),
      read('/v1/console/settings/areas/:area', { params: { area: 'hours' }, signal }),
      read('/v1/console/settings/areas/:area', { params: { area: 'rules' }, signal }),
    ]);
    return { setUp, hours, rules };
  });
  return (
    <>
      {error && <Failure error={error} onRetry={reload} />}
      {data ? <Hours {...data} onChanged={reload} /> : !error && <p role="status">{say('loading')}</p>}
    </>
  );
}

const ignore = (): void => {};

function Hours({ setUp, hours, rules, onChanged }: Held & { onChanged(): void }): VNode {
  const hoursDraft = useAreaDraft(hours, onChanged);
  const rulesDraft = useAreaDraft(rules, onChanged);
  const schedules = schedulesIn(hoursDraft.document.value);
  const queues = queuesIn(rulesDraft.document.value);
  const skills = skillsIn(rulesDraft.document.value);
  const mayEdit = may('settings.publish');
  const changeRules = (part: object): void => rulesDraft.change({ ...rulesDraft.document.value, ...part });
  // What is half typed cannot be tried yet.
  const isWhole = queues.every(({ id, name }) => id !== '' && name !== '');
  const draft: DeskDraft = {
    ...(hoursDraft.begun.value && { schedules }),
    ...(rulesDraft.begun.value && isWhole && { queues: [...queues], skills }),
  };
  return (
    <>
      <Published draft={hoursDraft} />
      <Published draft={rulesDraft} />
      <div class="beside">
        <div class="stack">
          <SchedulesCard
            schedules={schedules}
            onChange={mayEdit ? (next) => hoursDraft.change({ schedules: next }) : null}
          />
          {hoursDraft.begun.value && <PublishCard area={hours} draft={hoursDraft} onChosen={onChanged} />}
          <QueuesCard
            queues={queues}
            setUp={{ ...setUp, skills }}
            schedules={Object.keys(schedules)}
            onChange={mayEdit ? (next) => changeRules({ queues: next }) : null}
          />
          <SkillsCard
            skills={skills}
            setUp={setUp}
            onChange={mayEdit ? (next) => changeRules({ skills: next }) : null}
          />
          {rulesDraft.begun.value && <PublishCard area={rules} draft={rulesDraft} onChosen={onChanged} />}
        </div>
        <TrialCard setUp={setUp} draft={Object.keys(draft).length > 0 ? draft : null} onTried={ignore} />
      </div>
    </>
  );
}
