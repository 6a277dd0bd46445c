import { z } from 'zod';
import { WebAddress } from '../../shared/survey/survey.ts';
import { Address } from './address.ts';
import { Secret } from './secret.ts';
import { TICKET_FACTS } from './ticket-facts.ts';

/** The helpdesk the collector itself opens tickets in: a Request Tracker. */
export const HelpdeskSettings = z.strictObject({
  kind: z.literal('request-tracker'),
  url: WebAddress,
  login: z.union([
    z.strictObject({ token: Secret }),
    z.strictObject({ user: z.string().min(1), password: Secret }),
  ]),
  /** The ticket custom field that takes the session id; a queue without it gets a header line in the message. */
  sessionField: z.string().default('Overdesk session'),
  /** Custom fields that take what is known of a case, where they are not called Topic, Tier, Language, Channel, Priority and Urgency. */
  fields: z.partialRecord(z.enum(TICKET_FACTS), z.string().min(1)).default({}),
  /** Our queue id → its name in Request Tracker; by default the queue's own `name`. */
  queues: z.record(z.string(), z.string()).default({}),
  /** Logins behind which there is a machine that speaks with customers: their clock for people starts when it hands over. */
  bots: z.array(z.string()).default([]),
  /** Asked for when the customer leaves no e-mail address. */
  fallbackRequestor: Address,
  pollSeconds: z.number().min(0.2).max(3600).default(5),
  /** The status of a ticket whose customer has withdrawn it: none that means solved. By default rejected, or cancelled. */
  withdrawnStatus: z.string().min(1).nullable().default(null),
});
