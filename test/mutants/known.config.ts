import { mergeConfig, type Plugin } from 'vitest/config';
import { KNOWN } from './known.ts';
import config from './vitest.config.ts';

/** The tests' configuration with one change of `known.ts` in their eyes, the one of the number in KNOWN_MUTANT. */
const [, file, from, to] = KNOWN[Number(process.env['KNOWN_MUTANT'])] ?? KNOWN[0];

const changing: Plugin = {
  name: `known-mutant-${process.env['KNOWN_MUTANT']}`,
  enforce: 'pre',
  transform: (code, id) => (id.split('?')[0]?.endsWith(file) ? code.replace(from, to) : null),
};

export default mergeConfig(config, { plugins: [changing] });
