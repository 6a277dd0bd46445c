import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { TeamPlan, TeamPlanDraft, TeamPlanNow } from '../../../shared/protocol/console/team-plan.ts';
import { RequestError, read, send } from '../client/request.ts';
import { me, sendAs } from '../client/session.ts';
import { troubleText, useAttempt } from '../kit/attempt.ts';
import { draftCopy } from '../kit/draft-copy.ts';
import { type KeptDraft, keptDraft } from '../kit/kept-draft.ts';

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

const NAME = 'team-plan';

/** Has the reader begun to change the plan, be it known to the server yet or not? */
export const isBegun = ({ draft }: TeamPlanNow): boolean =>
  draft !== null || draftCopy(NAME, me()?.id ?? '').read() !== null;

function begin({ version, plan, draft }: TeamPlanNow, onSaved: () => void): KeptDraft<TeamPlanDraft> {
  const person = me()?.id ?? '';
  return keptDraft<TeamPlanDraft>({
    ...{ name: NAME, person, onSaved },
    holds: { base: version, document: plan },
    begun: draft && { base: draft.base, changedAt: draft.changedAt, document: draft.plan },
    send: ({ base, document }) =>
      sendAs(person, () => send('/v1/console/team/plan/draft', { base, plan: document })),
  });
}

/** Begins with what this browser could not send yet, else with the draft that was kept, else with what holds. */
export function usePlanDraft(
  found: TeamPlanNow,
  { onPublished, onDropped }: { onPublished(version: number): void; onDropped(): void },
): PlanDraft {
  const { busy, trouble, attempt } = useAttempt();
  const forgive = (): void => {
    trouble.value = null;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is being typed outlives what is read again
  const draft = useMemo(() => begin(found, forgive), []);
  const { document, base, failure } = draft;
  const meanwhile = useSignal(since(found, base.value));
  const told = useComputed(() => trouble.value ?? (failure.value && troubleText(failure.value)));

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was begun on another day
  useEffect(() => {
    // What was published meanwhile is shown: publishing from here on is done knowing it.
    draft.rebase(found.version);
    return draft.leave;
  }, []);
  return {
    ...{ plan: document, trouble: told, busy, meanwhile },
    change: draft.change,
    drop: () =>
      void attempt(async () => {
        await draft.drop();
        draft.settle(found.plan, found.version);
        onDropped();
      }),
    publish: (whole) =>
      void attempt(
        async () => {
          const said = document.value;
          await draft.save();
          const now = await send('/v1/console/team/plan', { after: base.value, plan: whole });
          draft.settle(whole, now.version, said);
          onPublished(now.version);
        },
        async (error) => {
          if (!(error instanceof RequestError) || error.problem?.name !== 'settings-changed') return;
          const now = await read('/v1/console/team/plan');
          meanwhile.value = since(now, base.value);
          draft.rebase(now.version);
        },
      ),
  };
}
