import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { compare, markdown } from './compare.ts';
import { nobodyFor, parseWhatIf, SimulationConfig, scenarioOf, withSkill } from './config.ts';
import { mean, standardError } from './measures.ts';
import { picture } from './picture.ts';
import { ableOf, boundOf, productPolicy, replicate } from './scenario.ts';

/** npm run simulate -- CONFIG [--what-if agent=ID,skill=ID,level=N] [--svg FILE] */

const HELP =
  'Usage: npm run simulate -- CONFIG.json [--what-if agent=ID,skill=ID,level=1…5] [--svg FILE]   (an example to copy: test/bench/routing/example.json)';

/** Ends with a line that says what to do. */
function refuse(line: string): never {
  console.error(line);
  process.exit(2);
}

function readConfig(file: string): SimulationConfig {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    refuse(`${file} cannot be read as JSON: ${error instanceof Error ? error.message : error}`);
  }
  const parsed = SimulationConfig.safeParse(json);
  if (!parsed.success) refuse(`${file} is not a simulation config:\n${z.prettifyError(parsed.error)}`);
  const nobody = nobodyFor(parsed.data, ableOf(scenarioOf(parsed.data)));
  if (nobody.length > 0)
    refuse(
      `${file}: nobody on this desk may take ${nobody.join(', ')}; give somebody the skill or language.`,
    );
  return parsed.data;
}

/** Pairs of runs on the same arrivals: the difference one skill makes, ± two standard errors. */
function whatIf(config: SimulationConfig, text: string): string {
  const change = parseWhatIf(text);
  const [before, after] = [config, withSkill(config, change)].map((of) => {
    const scenario = scenarioOf(of);
    const policy = productPolicy(scenario);
    return Array.from({ length: of.replications }, (_, i) =>
      replicate(scenario, policy, lengthOf(of), of.seed + i),
    );
  });
  const line = (what: string, key: 'fcr' | 'meanWait' | 'p95Wait', unit: string, scale: number): string => {
    const now = mean((before ?? []).map((run) => run[key])) * scale;
    const changes = (after ?? []).map((run, i) => (run[key] - (before?.[i]?.[key] ?? Number.NaN)) * scale);
    const sign = mean(changes) < 0 ? '−' : '+';
    const error = (2 * standardError(changes)).toFixed(2);
    return `| ${what} | ${now.toFixed(1)} ${unit} | ${(now + mean(changes)).toFixed(1)} ${unit} | ${sign}${Math.abs(mean(changes)).toFixed(2)} ± ${error} |`;
  };
  return [
    `What if ${change.agent} had ${change.skill} at level ${change.level}?`,
    '',
    '|  | now | then | change |',
    '| --- | --: | --: | --: |',
    line('solved at first contact', 'fcr', '%', 100),
    line('mean wait', 'meanWait', 'min', 1),
    line('P95 wait', 'p95Wait', 'min', 1),
  ].join('\n');
}

const lengthOf = ({ casesPerReplication }: SimulationConfig) => ({
  warmUp: Math.round(casesPerReplication / 10),
  cases: casesPerReplication,
});

function simulate(file: string, question: string | undefined, svg: string): void {
  const config = readConfig(file);
  if (question !== undefined) {
    console.log(whatIf(config, question));
    return;
  }
  const scenario = scenarioOf(config);
  const bound = boundOf(scenario);
  const rows = compare(scenario, lengthOf(config), config.replications, config.seed);
  const note = `${config.replications} replications of ${config.casesPerReplication} cases, seed ${config.seed}; whiskers: ± 2 standard errors`;
  console.log(`${markdown(rows, bound)}\n\n${note}`);
  writeFileSync(svg, picture('Who takes which case?', note, rows, bound, 'Overdesk'));
  console.log(`Picture: ${svg}`);
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'what-if': { type: 'string' }, svg: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) refuse(HELP);
  simulate(file, values['what-if'], values.svg ?? file.replace(/(\.json)?$/, '.svg'));
} catch (error) {
  refuse(`${error instanceof Error ? error.message : error}\n${HELP}`);
}
