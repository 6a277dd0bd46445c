import type { Registry } from 'prom-client';

/** The figures of several sites in the text format of Prometheus, which wants those of one name in one piece. */
async function together(registries: readonly Registry[]): Promise<string> {
  const names = new Set(registries.flatMap((one) => one.getMetricsAsArray().map(({ name }) => name)));
  const pieces = [...names].map(async (name) => {
    const [first = '', ...others] = await Promise.all(
      registries.map((one) => one.getSingleMetricAsString(name)),
    );
    return [first, ...others.map(withoutComments)].filter(Boolean).join('\n');
  });
  return `${(await Promise.all(pieces)).join('\n\n')}\n`;
}

const withoutComments = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n');

/** What is measured of a process and of its sites. */
export const metricsText = async (process: Registry, sites: readonly Registry[]): Promise<string> =>
  (await Promise.all([process.metrics(), together(sites)])).join('\n');
