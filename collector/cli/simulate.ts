import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { compare, markdown } from '../simulation/compare.ts';
import { nobodyFor, parseWhatIf, SimulationConfig, scenarioOf, withSkill } from '../simulation/config.ts';
import { changesBetween, lengthOf, type Measured } from '../simulation/pairs.ts';
import { picture } from '../simulation/picture.ts';
import { ableOf, boundOf } from '../simulation/scenario.ts';

const HELP =
  'Usage: npx overdesk simulate CONFIG.json [--what-if agent=ID,skill=ID,level=1…5] [--svg FILE]   (an example to copy: collector/simulation/example.json)';

/** Ends with a line that says what to do. */
function endWith(line: string): never {
  console.error(line);
  process.exit(2);
}

function readConfig(file: string): SimulationConfig {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    endWith(`${file} cannot be read as JSON: ${error instanceof Error ? error.message : error}`);
  }
  const parsed = SimulationConfig.safeParse(json);
  if (!parsed.success) endWith(`${file} is not a simulation config:\n${z.prettifyError(parsed.error)}`);
  const nobody = nobodyFor(parsed.data, ableOf(scenarioOf(parsed.data)));
  if (nobody.length > 0)
    endWith(
      `${file}: nobody on this desk may take ${nobody.join(', ')}; give somebody the skill or language.`,
    );
  return parsed.data;
}

/** Pairs of runs on the same arrivals: the difference one skill makes, ± two standard errors. */
function whatIf(config: SimulationConfig, text: string): string {
  const change = parseWhatIf(text);
  const changes = changesBetween(config, withSkill(config, change));
  const line = (what: string, key: Measured, unit: string, scale: number): string => {
    const { before, after, change: by, margin } = changes[key];
    const sign = by < 0 ? '−' : '+';
    return `| ${what} | ${(scale * before).toFixed(1)} ${unit} | ${(scale * after).toFixed(1)} ${unit} | ${sign}${Math.abs(scale * by).toFixed(2)} ± ${(scale * margin).toFixed(2)} |`;
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

/** Compares ways to route on the desk a file describes, or what one skill more would change. */
export async function run(args: readonly string[]): Promise<void> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'what-if': { type: 'string' }, svg: { type: 'string' } },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) endWith(HELP);
    simulate(file, values['what-if'], values.svg ?? file.replace(/(\.json)?$/, '.svg'));
  } catch (error) {
    endWith(`${error instanceof Error ? error.message : error}\n${HELP}`);
  }
}
