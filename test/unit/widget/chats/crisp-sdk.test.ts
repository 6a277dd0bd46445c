// @vitest-environment happy-dom
import { Crisp as CrispSdk } from 'crisp-sdk-web';
import { expect, test } from 'vitest';
import make, { type Crisp } from '../../../../widget/chats/crisp.ts';

/** Crisp publishes its SDK: what it pushes for the same wishes is what we push. */
test('Crisp’s own SDK pushes the same commands', async () => {
  const commands: unknown[] = [];
  const recorder = { push: (command: unknown) => commands.push(command) };
  Reflect.set(window, '$crisp', recorder);
  CrispSdk.configure('00000000-0000-0000-0000-000000000000', { autoload: false });
  Reflect.set(window, '$crisp', recorder);
  const sdk = CrispSdk as never as { isCrispInjected: () => boolean; load: () => void };
  sdk.isCrispInjected = () => true;
  sdk.load = () => {};
  CrispSdk.user.setNickname('Ana');
  CrispSdk.user.setPhone('+34 600 000 000');
  CrispSdk.session.setData({ product: 'Laptop 9' });
  CrispSdk.chat.open();
  const theirs = commands.splice(0);

  const page = { $crisp: recorder as Crisp } as never as Window;
  const tool = make(page, {});
  const quit = new AbortController();
  await tool.before(
    {
      session: null,
      department: null,
      tags: [],
      fields: { product: 'Laptop 9' },
      customer: { name: 'Ana', phone: '+34 600 000 000' },
      locale: 'es',
      summary: '',
    },
    quit.signal,
  );
  await tool.open(quit.signal);
  const shape = (command: unknown): unknown => {
    const [action, method, value] = command as [string, string, unknown];
    return method === 'session:data' ? [action, method, Array.isArray(value)] : [action, method, value];
  };
  const ours = commands.map(shape).map((command) => JSON.stringify(command));
  const wanted = theirs.map(shape).filter((command) => !JSON.stringify(command).includes('"off"'));
  for (const command of wanted) expect(ours).toContain(JSON.stringify(command));
});
