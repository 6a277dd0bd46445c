import type { Sql } from './sql.ts';

/** What is still to be done for somebody outside: in jobs, mails and messages. */
export interface QueueLengths {
  readonly helpdesk: number;
  readonly mail: number;
  readonly webhooks: number;
}

/** How much is owed to the helpdesk, the mail server and the webhooks. */
export async function readQueueLengths(sql: Sql, { site }: { site: string }): Promise<QueueLengths> {
  const row = await sql.get<{ helpdesk: number; mail: number; webhooks: number }>(
    `select (select count(*) from job where site = ?) as helpdesk,
            (select count(*) from mail where site = ? and state in ('due', 'sending'))
              + (select count(*) from summary_mail where site = ? and state in ('due', 'sending')) as mail,
            (select count(*) from webhook_delivery where site = ? and state = 'due') as webhooks`,
    ...[site, site, site, site],
  );
  return row ?? { helpdesk: 0, mail: 0, webhooks: 0 };
}
