import { expect, test } from 'vitest';
import { command } from '../../../../widget/survey/commands.ts';
import type { WidgetContext } from '../../../../widget/survey/widget-context.ts';

test('on a page that only asks afterwards, what is no text is nothing in the survey’s words, and stops nothing', () => {
  const widget = { fields: {} } as WidgetContext;
  // A parsed query string has no prototype, and so no text.
  const order = Object.assign(Object.create(null), { id: 1 });
  command(widget, ['context', { name: 'Ana', n: 2, ok: true, order, list: [1], none: null, f: () => 1 }]);
  expect(widget.fields).toEqual({ name: 'Ana', n: '2', ok: 'true', order: '', list: '', none: '', f: '' });
});
