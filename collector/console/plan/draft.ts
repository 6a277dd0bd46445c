import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { TeamPlan, TeamPlanDraft, TeamPlanNow } from '../../../shared/protocol/console/team-plan.ts';
import { RequestError, read, send } from '../client/request.ts';
import { useAttempt } from '../kit/attempt.ts';

/** Until somebody pauses, nothing is sent. */
const PAUSE = 600;

/** The plan as it is being written: kept as a draft by itself, holding once it is published. */
export interface PlanDraft {
  readonly plan: ReadonlySignal<TeamPlanDraft>;
  readonly trouble: ReadonlySignal<string | null>;
  readonly busy: ReadonlySignal<boolean>;
  /** What others published since it was begun, newest first. */
  readonly meanwhile: ReadonlySignal<TeamPlanNow['versions']>;
  change(plan: TeamPlanDraft): void;
  drop(): void;
  publish(plan: TeamPlan): void;
}

const since = ({ versions }: TeamPlanNow, base: number): TeamPlanNow['versions'] =>
  versions.filter(({ version }) => version > base);

/** Begins with the draft that was kept, else with what holds. */
export function usePlanDraft(
  found: TeamPlanNow,
  { onPublished, onDropped }: { onPublished(version: number): void; onDropped(): void },
): PlanDraft {
  const plan = useSignal<TeamPlanDraft>(found.draft?.plan ?? found.plan);
  const meanwhile = useSignal(since(found, found.draft?.base ?? found.version));
  // What was published meanwhile is shown: publishing from here on is done knowing it.
  const base = useRef(found.version);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const { busy, trouble, attempt } = useAttempt();
  const keeping = useRef<Promise<unknown>>(Promise.resolve());
  const keep = (kept: TeamPlanDraft | null): Promise<unknown> => {
    keeping.current = send('/v1/console/team/plan/draft', { base: base.current, plan: kept });
    return keeping.current;
  };

  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    ...{ plan, trouble, busy, meanwhile },
    change(next) {
      plan.value = next;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void attempt(() => keep(next)), PAUSE);
    },
    drop() {
      clearTimeout(timer.current);
      void attempt(async () => {
        await keep(null);
        onDropped();
      });
    },
    publish(whole) {
      clearTimeout(timer.current);
      void attempt(
        async () => {
          // A draft that arrives after its publication would stand there as begun anew.
          await keeping.current.catch(() => {});
          const now = await send('/v1/console/team/plan', { after: base.current, plan: whole });
          onPublished(now.version);
        },
        async (error) => {
          await keep(plan.value).catch(() => {});
          if (!(error instanceof RequestError) || error.problem?.name !== 'settings-changed') return;
          const now = await read('/v1/console/team/plan');
          meanwhile.value = since(now, base.current);
          base.current = now.version;
        },
      );
    },
  };
}
