import type { Side } from '../../shared/kpi/targets/agreement.ts';
import type { TargetAgreement } from '../../shared/protocol/targets.ts';
import { objectIn, readable } from './set-aside.ts';
import type { Sql } from './sql.ts';

/** A target's row. */
export type Row = {
  id: string;
  agent: string;
  target: string;
  state: TargetAgreement['state'];
  proposed_by: Side;
  proposed_at: number;
  changed_at: number;
  proposer: string | null;
};

export const COLUMNS = 'id, agent, target, state, proposed_by, proposed_at, changed_at, proposer';

/** What stands with one agent, or with all (null), oldest first; what ended before `endedSince` (UTC ms) is left out. */
export async function readTargets(
  sql: Sql,
  input: { site: string; agent: string | null; endedSince: number },
): Promise<TargetAgreement[]> {
  const rows = await sql.all<Row>(
    `select ${COLUMNS} from target where site = ? and (agent = ? or ? is null)
     and (state in ('proposed', 'accepted') or changed_at > ?) order by proposed_at, id`,
    input.site,
    input.agent,
    input.agent,
    input.endedSince,
  );
  return readable('target', rows, ({ id }) => id, agreementOf);
}

/** What a row says. */
export function agreementOf(row: Row): TargetAgreement {
  return {
    id: row.id,
    agent: row.agent,
    target: objectIn(row.target),
    state: row.state,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    changedAt: row.changed_at,
  };
}
