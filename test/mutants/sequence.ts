import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Seconds of drawing each: a mutant that anything else notices does not wait for them. */
export const SLOW = [
  'blur',
  'dictionary',
  'simulated-waits',
  'engine',
  'naive',
  'skew',
  'properties',
  'fold',
];

/** Quick tests first, the others in a fixed order: the first that fails ends a mutant's run. */
export class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = (file: string): boolean => SLOW.some((name) => file.endsWith(`/${name}.test.ts`));
    const place = ({ moduleId }: TestSpecification): string => `${isSlow(moduleId) ? 1 : 0} ${moduleId}`;
    return files.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
  }
}
