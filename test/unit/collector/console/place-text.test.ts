import { expect, test } from 'vitest';
import { placeText } from '../../../../collector/console/editing/place-text.ts';

test('an entry of a list is told by its name, one without a name counted from 1', () => {
  const document = { procedures: [{ name: 'Data are lost', steps: [] }, { name: ' ' }] };
  expect(placeText(['procedures', '0', 'id'], document)).toBe('procedures › Data are lost › id');
  expect(placeText(['procedures', '1', 'id'], document)).toBe('procedures › 2 › id');
  expect(placeText(['elsewhere', '1'], document)).toBe('elsewhere › 1');
});
