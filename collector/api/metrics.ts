import { Registry } from 'prom-client';
import type { Handlers } from './handlers.ts';

/** What is measured, in the text format of Prometheus. */
export function metricsHandlers(read: () => Promise<string>): Handlers<'readMetrics'> {
  return {
    async readMetrics({ reply }) {
      return reply.type(Registry.PROMETHEUS_CONTENT_TYPE).send(await read());
    },
  };
}
