import type { FastifyInstance } from 'fastify';
import { type OwnStrataTable, PublishStrata } from '../../shared/protocol/strata.ts';
import { faultOf, strataTables } from '../desk/strata.ts';
import type { House } from '../house.ts';
import { readerOf } from './reader.ts';
import { checked, Refusal } from './refusal.ts';

/** Sums by strata of the case mix come in, tables made by a crowd go out: what is expected of a mix of cases. */
export function strataRoutes(app: FastifyInstance, house: House): void {
  const { site } = house.settings;

  app.post('/v1/agent/strata', { bodyLimit: 1 << 20 }, async (request, reply) => {
    const { agent } = await readerOf(house, request);
    const { weeks } = checked(PublishStrata, request.body);
    for (const week of weeks) {
      const fault = faultOf(week, house);
      if (fault !== null) throw new Refusal('malformed-body', `weeks: ${fault}.`);
    }
    await house.store.do('putStrata', { site, agent, weeks });
    return reply.code(204).send();
  });

  app.get('/v1/agent/strata', async (request) => {
    const { agent } = await readerOf(house, request);
    const tables: OwnStrataTable[] = await strataTables(house, agent);
    return tables;
  });
}
