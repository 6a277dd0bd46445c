import {
  type Agreement,
  accept,
  decline,
  NoSuchStep,
  propose,
  type Side,
  withdraw,
} from '../../shared/kpi/targets/agreement.ts';
import { matterOf, type Target } from '../../shared/kpi/targets/target.ts';
import type { TargetAgreement, TargetStep } from '../../shared/protocol/targets.ts';
import { DAY } from '../../shared/time/durations.ts';
import { insert } from './insert.ts';
import { agreementOf, COLUMNS, type Row, readTargets } from './read-targets.ts';
import type { Sql } from './sql.ts';

/** What agents and leads agreed on. Every step goes through shared/kpi/targets/agreement.ts, which knows who may do what. */

export type Agreed =
  | { readonly ok: true; readonly agreement: TargetAgreement }
  | {
      readonly ok: false;
      readonly refused: 'not-found' | 'id-taken' | 'no-such-step' | 'too-many-requests';
      readonly why: string;
    };

/** Proposals of one side to or by one agent within a day: a talk about targets needs a few. */
const MOST_A_DAY = 50;

const steps = { accept, decline, withdraw } as const;

/**
 * A proposal by either side; the same one sent again changes nothing. `insteadOf` is declined by it, and a proposal of
 * the same side on the same matter that still waits is taken back: two would leave open which one was meant.
 */
export async function proposeTarget(
  sql: Sql,
  input: {
    site: string;
    id: string;
    agent: string;
    target: Target;
    by: Side;
    /** Who proposes: a lead is an agent too. */
    proposer: string;
    insteadOf: string | null;
    now: number;
  },
): Promise<Agreed> {
  const { site, id, agent, target, by, now } = input;
  const known = await sql.get<Row>(`select ${COLUMNS} from target where id = ?${sql.forUpdate}`, id);
  if (known) {
    const same = known.agent === agent && known.proposed_by === by && known.target === JSON.stringify(target);
    return same
      ? { ok: true, agreement: agreementOf(known) }
      : {
          ok: false,
          refused: 'id-taken',
          why: 'This id stands for another proposal: send it with a new one.',
        };
  }
  const lately = await sql.get<{ count: number }>(
    'select count(*) as count from target where site = ? and agent = ? and proposed_at > ? and proposed_by = ?',
    site,
    agent,
    now - DAY,
    by,
  );
  if ((lately?.count ?? 0) >= MOST_A_DAY) {
    return {
      ok: false,
      refused: 'too-many-requests',
      why: `${MOST_A_DAY} targets have been proposed within a day: nothing was kept of this one, try again tomorrow.`,
    };
  }
  const standing = await readTargets(sql, { site, agent, endedSince: now });
  const answered = standing.find((one) => one.id === input.insteadOf);
  if (input.insteadOf !== null && !answered)
    return { ok: false, refused: 'not-found', why: 'There is no such proposal to answer.' };
  try {
    if (answered) await keep(sql, decline(answered, by, now), answered.id);
  } catch (error) {
    return refusedStep(error);
  }
  for (const one of standing) {
    if (one.state === 'proposed' && one.proposedBy === by && matterOf(one.target) === matterOf(target))
      await keep(sql, withdraw(one, by, now), one.id);
  }
  const agreement = propose(target, by, now);
  await insert(sql, 'target', {
    id,
    site,
    agent,
    target: JSON.stringify(target),
    state: agreement.state,
    proposed_by: by,
    proposed_at: now,
    changed_at: now,
    proposer: input.proposer,
  });
  return { ok: true, agreement: { ...agreement, id, agent } };
}

/**
 * A step of either side; one done before is done. What is accepted takes the place of what was agreed on the same matter.
 * `agent`: whose agreements the caller may touch; null for a lead.
 */
export async function stepTarget(
  sql: Sql,
  input: {
    site: string;
    id: string;
    agent: string | null;
    by: Side;
    /** Whose step it is. */
    caller: string;
    step: TargetStep;
    now: number;
  },
): Promise<Agreed> {
  const { site, id, by, step, now } = input;
  const row = await sql.get<Row>(
    `select ${COLUMNS} from target where site = ? and id = ? and (agent = ? or ? is null)${sql.forUpdate}`,
    site,
    id,
    input.agent,
    input.agent,
  );
  if (!row) return { ok: false, refused: 'not-found', why: 'There is no such target for you.' };
  const before = agreementOf(row);
  if (before.state === ended[step]) return { ok: true, agreement: before };
  if (step === 'accept' && row.proposer === input.caller) {
    return {
      ok: false,
      refused: 'no-such-step',
      why: 'Nobody accepts what they proposed: another lead may.',
    };
  }
  try {
    const after = steps[step](before, by, now);
    if (step === 'accept') {
      for (const one of await readTargets(sql, { site, agent: row.agent, endedSince: now })) {
        if (one.state === 'accepted' && matterOf(one.target) === matterOf(after.target))
          await keep(sql, withdraw(one, by, now), one.id);
      }
    }
    await keep(sql, after, id);
    return { ok: true, agreement: { ...before, state: after.state, changedAt: after.changedAt } };
  } catch (error) {
    return refusedStep(error);
  }
}

const ended = { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' } as const;

/** Drops what ended before `before` (UTC ms); returns how many. */
export async function pruneTargets(sql: Sql, input: { site: string; before: number }): Promise<number> {
  return await sql.run(
    `delete from target where site = ? and state in ('declined', 'withdrawn') and changed_at < ?`,
    input.site,
    input.before,
  );
}

async function keep(sql: Sql, { state, changedAt }: Agreement, id: string): Promise<void> {
  await sql.run('update target set state = ?, changed_at = ? where id = ?', state, changedAt, id);
}

function refusedStep(error: unknown): Agreed {
  if (!(error instanceof NoSuchStep)) throw error;
  return { ok: false, refused: 'no-such-step', why: `${error.message}.` };
}
