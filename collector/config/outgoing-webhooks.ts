import { z } from 'zod';
import { Origin } from './web.ts';

/** What whoever runs the collector says of the webhooks that are set up in the console. */
export const OutgoingWebhookSettings = z
  .strictObject({
    /** Addresses webhooks may lead to though they are private or without TLS: scheme, host and port. */
    allow: z.array(Origin).default([]),
  })
  .prefault({});
