import type { Metrics } from '../metrics/metrics.ts';
import type { Handlers } from './handlers.ts';

/** What is measured, in the text format of Prometheus. */
export function metricsHandlers({ registry }: Metrics): Handlers<'readMetrics'> {
  return {
    async readMetrics({ reply }) {
      return reply.type(registry.contentType).send(await registry.metrics());
    },
  };
}
