import * as z from 'zod/mini';

/** What was answered, whatever was asked. */

/** How somebody can be reached, as far as they said. */
export const ContactDetails = z.strictObject({
  name: z.optional(z.string().check(z.maxLength(200))),
  email: z.optional(z.string().check(z.maxLength(320))),
  phone: z.optional(z.string().check(z.maxLength(40))),
});

export type ContactDetails = z.infer<typeof ContactDetails>;

export const AnswerValue = z.union([
  z.string().check(z.maxLength(5000)),
  z.number(),
  z.boolean(),
  z.array(z.string().check(z.maxLength(80))).check(z.maxLength(30)),
  ContactDetails,
]);
export type AnswerValue = z.infer<typeof AnswerValue>;

/** By question id. */
export const Answers = z.record(z.string(), AnswerValue);
export type Answers = z.infer<typeof Answers>;
