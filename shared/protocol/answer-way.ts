import * as z from 'zod/mini';

/**
 * By which way a customer answered: on the page they asked for help from, by a link, by the link in a mail, by a code their
 * agent gave them after a call.
 */
export const SentWay = z.enum(['page', 'link', 'email', 'call']);
/** … or brought in from a former tool. */
export const AnswerWay = z.enum([...SentWay.options, 'import']);
export type AnswerWay = z.infer<typeof AnswerWay>;
