import { baseLanguage } from '../../shared/locales/base-language.ts';
import { insert } from './insert.ts';
import { mixOf } from './mix.ts';
import type { ScoredSession } from './scored-session.ts';
import type { Sql } from './sql.ts';

const UNASKED = 0;
const ASKED = 1;
const ANSWERED = 2;

/** Counts whether a session's customer was asked, and has answered: at the time they were, else when they answered, else when they had been helped. */
export async function keepAsk(
  sql: Sql,
  session: ScoredSession,
  { site, answeredAt }: { site: string; answeredAt: number | null },
): Promise<void> {
  const { id, queue, topic, channel, locale, askedAt, endedAt, helped } = session;
  const at = askedAt ?? answeredAt ?? (helped ? endedAt : null);
  if (at === null) {
    await sql.run('delete from ask where session = ?', id);
    return;
  }
  const of = { site, queue, topic, channel, language: baseLanguage(locale), survey: '', question: '' };
  const mix = await mixOf(sql, { ...of, kind: 'ask', format: '' });
  const value = answeredAt !== null ? ANSWERED : askedAt === null ? UNASKED : ASKED;
  const kept = await sql.get<{ at: number; mix: number; value: number }>(
    'select at, mix, value from ask where session = ?',
    id,
  );
  if (kept?.at === at && kept.mix === mix && kept.value === value) return;
  // A row of another day leaves that one first: each day counts its own changes.
  if (kept && kept.at !== at) await sql.run('delete from ask where session = ?', id);
  await insert(
    sql,
    'ask',
    { session: id, at, mix, value },
    `on conflict (session) do update set mix = excluded.mix, value = excluded.value`,
  );
}
