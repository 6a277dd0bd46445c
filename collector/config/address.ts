import { z } from 'zod';

/** One e-mail address, in ASCII, of every form a browser takes: `r&d@…` and `…@example.xn--p1ai` too. */
export const Address = z.email({ pattern: z.regexes.html5Email });
