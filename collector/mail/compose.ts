import type { Settings } from '../config/config.ts';
import type { QueuedMail } from '../store/mails.ts';
import type { Envelope } from './smtp.ts';
import type { Mail } from './template.ts';

export interface ToSend {
  readonly queued: Pick<QueuedMail, 'id' | 'createdAt'>;
  readonly to: string;
  readonly mail: Mail;
  /** Where a mail program's own "unsubscribe" posts to (RFC 8058); null for mail the customer asked for. */
  readonly stop: string | null;
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** `local+token@domain`: a bounce names its mail by the address it comes back to, whatever its author writes. */
const withToken = (address: string, token: string): string => address.replace(/@(?=[^@]*$)/, `+${token}@`);

/**
 * The message and its envelope. Message-ID and date are the queued mail's own: sent again, it is recognised as the same.
 * The fields that tell an automatic mail keep absence notes from answering it.
 */
export async function compose(
  { queued, to, mail, stop }: ToSend,
  { from, bounces }: NonNullable<Settings['mail']>,
): Promise<{ readonly envelope: Envelope; readonly message: Buffer }> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const message = await new MailComposer({
    from: { name: from.name ?? '', address: from.address },
    to: { name: '', address: to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${queued.id}@${domainOf(from.address)}>`,
    date: new Date(queued.createdAt),
    headers: {
      'Auto-Submitted': 'auto-generated',
      Precedence: 'bulk',
      'X-Auto-Response-Suppress': 'All',
      ...(stop !== null && {
        'List-Unsubscribe': { prepared: true, value: `<${stop}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
  const sender = bounces === undefined ? from.address : withToken(bounces, queued.id);
  return { envelope: { from: sender, to }, message };
}
