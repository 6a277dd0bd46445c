import { readFileSync } from 'node:fs';
import { z } from 'zod';

const n = z.number();
const two = z.object({ lam: n, mu1: n, mu2: n, Wq: n, L: n, occ1: n, occ2: n });
const room = z.object({ block: n, meanWait: n, Pdelay: n, p_le_half: n });

/** Exact values to hold closed forms and simulator against; sources in the file. */
export const closedForms = z
  .object({
    erlang: z.array(
      z.object({
        lam: n,
        mu: n,
        s: n,
        rho: n,
        erlangB: n,
        P_wait: n,
        Wq: n,
        Lq: n,
        wait_quantile_90: n,
        'service_level_W<=0.1': n,
      }),
    ),
    erlangA: z.array(
      z.object({
        lam: n,
        mu: n,
        s: n,
        theta: n,
        P_wait: n,
        P_abandon: n,
        Lq: n,
        Wq_all: n,
        utilization: n,
        P_abandon_given_wait: n,
      }),
    ),
    twoServers: z.array(z.object({ random: two, fastest_first: two, slowest_first: two, LISF: two })),
    randomAssignment: z.array(z.object({ n, optimal_expected: n, greedy_expected: n })),
    assignment: z.array(z.object({ cost: z.array(z.array(n)), min_total: n, max_total: n })),
    priorities: z.array(z.object({ lam1: n, lam2: n, mu: n, c: n, Wq1: n, Wq2: n })),
    cobham: z.array(
      z.object({
        lam1: n,
        lam2: n,
        mu1: n,
        mu2: n,
        Wq_first1: z.tuple([n, n]),
        Wq_first2: z.tuple([n, n]),
        Wq_fcfs: n,
      }),
    ),
    wallaceWhitt: z.object({ k1: room, k6: room }),
  })
  .parse(
    JSON.parse(readFileSync(new URL('../../fixtures/routing/closed-forms.json', import.meta.url), 'utf8')),
  );
