import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { DeskDraft, DraftCompared, RoutingSetUp } from '../../../shared/protocol/console/routing.ts';
import { send } from '../client/request.ts';
import { me } from '../client/session.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Trouble } from '../kit/form-end.tsx';
import { momentText, numberText } from '../kit/format.ts';
import { say } from '../kit/language.ts';
import { Wide } from '../kit/wide.tsx';
import { listText, queueText, skillText } from './names.ts';

/** The newest cases with the draft: how many would have gone elsewhere, and which. Asked for by a press. */
export function ComparisonPart({
  setUp,
  draft,
}: {
  readonly setUp: RoutingSetUp;
  readonly draft: DeskDraft;
}): VNode {
  const found = useSignal<DraftCompared | null>(null);
  const { busy, trouble, attempt } = useAttempt();
  const compare = async (): Promise<void> => {
    await attempt(async () => {
      found.value = await send('/v1/console/routing/comparison', { draft });
    });
  };
  return (
    <section class="stack" aria-labelledby="compare">
      <h3 id="compare">{say('compare.title')}</h3>
      <p class="quiet">{say('compare.what')}</p>
      <div class="row">
        <button type="button" disabled={busy} onClick={() => void compare()}>
          {say('compare.go')}
        </button>
        <Trouble text={trouble} />
      </div>
      <div role="status" class="stack">
        {found.value && <Found found={found.value} setUp={setUp} />}
      </div>
    </section>
  );
}

function Found({ found, setUp }: { readonly found: DraftCompared; readonly setUp: RoutingSetUp }): VNode {
  const { n, elsewhere, otherNeeds, nobody, assumed } = found;
  if (n === 0) return <p>{say('compare.none')}</p>;
  return (
    <>
      <p>
        <strong>
          {elsewhere > 0 ? say('compare.elsewhere', { k: elsewhere, n }) : say('compare.same', { n })}
        </strong>{' '}
        {otherNeeds > 0 && say('compare.needs', { n: otherNeeds })}
      </p>
      {nobody.after > 0 && <p class="trouble">{say('compare.nobody', nobody)}</p>}
      <BeforeAfter
        title={say('compare.by queue')}
        rows={found.queues.map(({ queue, ...counts }) => ({ name: queueText(setUp, queue), ...counts }))}
      />
      {found.needs.length > 0 && (
        <BeforeAfter
          title={say('compare.by need')}
          rows={found.needs.map(({ skill, level, ...counts }) => ({
            name: say('compare.need', { skill: skillText(setUp, skill), level }),
            ...counts,
          }))}
        />
      )}
      {found.changed.length > 0 && <Changed found={found} setUp={setUp} />}
      <p class="quiet small">
        {say('compare.how')} {assumed > 0 && say('compare.assumed', { n: assumed })}
      </p>
    </>
  );
}

const BeforeAfter = ({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly before: number; readonly after: number }[];
}): VNode => (
  <Wide title={title}>
    <table>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col" class="end">
            {say('compare.before')}
          </th>
          <th scope="col" class="end">
            {say('compare.after')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, before, after }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td class="figure end">{numberText(before)}</td>
            <td class="figure end">{numberText(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Wide>
);

type Outcome = DraftCompared['changed'][number]['before'];

function outcomeText({ queue, required, outcome }: Outcome, setUp: RoutingSetUp): string {
  const needs = Object.entries(required).map(([skill, level]) =>
    say('compare.need', { skill: skillText(setUp, skill), level }),
  );
  return [
    queueText(setUp, queue),
    ...(needs.length > 0 ? [listText(needs)] : []),
    say(`outcome.${outcome}`),
  ].join(' · ');
}

const Changed = ({
  found,
  setUp,
}: {
  readonly found: DraftCompared;
  readonly setUp: RoutingSetUp;
}): VNode => (
  <details class="stack">
    <summary>{say('compare.cases')}</summary>
    <p class="quiet small">{say('compare.more', { n: found.changed.length })}</p>
    <Wide title={say('compare.cases')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('compare.came')}</th>
            <th scope="col">{say('compare.before')}</th>
            <th scope="col">{say('compare.after')}</th>
          </tr>
        </thead>
        <tbody>
          {found.changed.map(({ session, at, before, after }) => (
            <tr key={session}>
              <th scope="row">{momentText(at, me()?.zone ?? 'UTC')}</th>
              <td>{outcomeText(before, setUp)}</td>
              <td>{outcomeText(after, setUp)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  </details>
);
