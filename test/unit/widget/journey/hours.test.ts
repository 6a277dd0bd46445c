import { expect, test } from 'vitest';
import { standing } from '../../../../widget/journey/hours.ts';

const queue = {
  id: 'mac',
  name: 'Mac',
  required: {},
  open: true,
  changesAt: 1000,
  wait: { fromMinutes: 0, toMinutes: 1 },
};

test('a queue is open until the instant it closes, however old the page’s configuration is', () => {
  expect(standing(queue, 999)).toEqual(queue);
  expect(standing(queue, 1000)).toMatchObject({ open: false, changesAt: null, wait: null });
  expect(standing({ ...queue, open: false }, 1000)).toMatchObject({ open: true, wait: null });
  expect(standing({ ...queue, changesAt: null }, 5000)).toMatchObject({ open: true });
});
