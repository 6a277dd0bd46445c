import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { LeadNow, WaitCoverage } from '../../shared/protocol/agent.ts';
import { leadNow } from '../desk/now.ts';
import type { House } from '../house.ts';
import { leadOf } from './reader.ts';
import { checked } from './refusal.ts';

const Query = z.object({ language: z.string().max(35).optional() });

/** What only the desk's leads may see: the desk as it is, and whether it keeps what it tells. */
export function leadRoutes(app: FastifyInstance, house: House): void {
  app.get('/v1/lead/now', async (request) => {
    const { language } = await leadOf(house, request, checked(Query, request.query).language);
    const now: LeadNow = await leadNow(house, language);
    return now;
  });

  app.get('/v1/lead/waits', async (request) => {
    await leadOf(house, request);
    const coverage: WaitCoverage = await house.waits.coverage();
    return coverage;
  });
}
