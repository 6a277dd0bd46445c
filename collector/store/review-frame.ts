import type { SampledCase } from '../../shared/quality/sample.ts';
import type { Reading } from './choose.ts';

/**
 * The cases a sample may be drawn from: begun in [from, to) (UTC ms), over, helped by somebody, and neither reviewed nor
 * under calibration. What a customer said of them afterwards plays no part.
 */
export const readReviewFrame = (
  { sql }: Reading,
  input: { site: string; from: number; to: number },
): Promise<SampledCase[]> =>
  sql.all<{ id: string; topic: string | null; channel: string; agent: string }>(
    `select s.id, json_extract(s.needs, '$.topic') as topic, s.channel, s.agent from session s
     where s.site = ? and s.state = 'ended' and s.created_at >= ? and s.created_at < ? and s.agent is not null
       and s.ended_by not in ('release', 'cancel')
       and not exists (select 1 from review r where r.session = s.id)
       and not exists (select 1 from calibration c where c.session = s.id)`,
    ...[input.site, input.from, input.to],
  );
