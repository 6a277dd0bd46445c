// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import * as module from '../../../../widget/later/later.ts';
import type { Later } from '../../../../widget/survey/widget-context.ts';

/** A page loads this file under a name of its own: nothing but this test holds it to what the survey calls in it. */

test('the file that is loaded later has all that a survey calls in it', () => {
  const later: Later = module;
  const called: Record<keyof Later, true> = {
    redact: true,
    pipe: true,
    kinds: true,
    openChat: true,
    insteadOf: true,
    sessionStarted: true,
    doctor: true,
    modernized: true,
    fitting: true,
    removedNote: true,
    readState: true,
    watchSession: true,
    followUp: true,
  };
  expect(Object.keys(later).toSorted()).toEqual(Object.keys(called).toSorted());
});
