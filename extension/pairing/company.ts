import * as z from 'zod/mini';
import { item } from '../platform/storage-item.ts';

/** How it goes with the pairing that the company's policy asks for. */
const CompanyPairing = z.object({
  /** The agent ended it: nothing pairs by itself until they ask. */
  ended: z.boolean(),
  failures: z.number(),
  /** Not to be tried before, UTC milliseconds. */
  due: z.number(),
});

export const companyPairing = item('company pairing', CompanyPairing, { ended: false, failures: 0, due: 0 });
