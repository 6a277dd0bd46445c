import { z } from 'zod';
import { Address } from './address.ts';
import { Secret } from './secret.ts';

/** What the configuration says of the mail the collector sends. */
export const MailSettings = z.strictObject({
  smtp: z.strictObject({
    host: z.string().min(1),
    port: z.number().int().min(1).max(65_535).default(587),
    /** `starttls`: nothing is said before the connection is encrypted; `implicit`: encrypted from the first byte (port 465). */
    tls: z.enum(['starttls', 'implicit', 'none']).default('starttls'),
    login: z.strictObject({ user: z.string().min(1), password: Secret }).optional(),
  }),
  from: z.strictObject({ name: z.string().min(1).max(100).optional(), address: Address }),
  /** Envelope sender, to which undelivered mail returns; each mail adds `+TOKEN` to its local part. By default `from`, as it is. */
  bounces: Address.optional(),
  /** A confirmation to everybody who asks for help otherwise than by chat. */
  acknowledge: z.boolean().default(true),
  /** Asks also about tickets that began outside the widget (mail, telephone, by hand), once the helpdesk says they are solved. */
  tickets: z.boolean().default(false),
  survey: z
    .strictObject({
      /** After the end of a conversation that was not rated meanwhile. */
      delayMinutes: z.number().nonnegative().default(30),
      /** One of desk.schedules: asked within it only. */
      schedule: z.string().optional(),
      /** One reminder after so many days; null: none. */
      reminderDays: z.number().positive().nullable().default(3),
    })
    .prefault({}),
});
export type MailSettings = z.output<typeof MailSettings>;
