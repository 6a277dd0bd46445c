// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { MakeChatTool } from '../../../../widget/chats/lib/chat-tool.ts';
import { vendors } from '../../../support/chat-vendors.ts';

/** docs/embedding.md says of each chat tool what its adapter declares. */

const root = join(import.meta.dirname, '../../../..');
const NAMES: Readonly<Record<string, string>> = {
  'zendesk-messaging': 'Zendesk Messaging',
  'zendesk-classic': 'Zendesk Chat (classic)',
  intercom: 'Intercom',
  chatwoot: 'Chatwoot',
  freshchat: 'Freshchat',
  livechat: 'LiveChat',
  crisp: 'Crisp',
  hubspot: 'HubSpot',
  tawk: 'tawk.to',
  zammad: 'Zammad',
  'rocket-chat': 'Rocket.Chat',
  'live-helper-chat': 'Live Helper Chat',
  tidio: 'Tidio',
};
const DEPARTMENT = { before: 'yes', load: 'while it loads', none: '–' };
const ENDED = { page: 'on the page', webhook: 'by webhook', none: '–' };
const yes = (can: boolean): string => (can ? 'yes' : '–');

/** What a tool can with and without the options its adapter knows; `*` marks what an option brings. */
async function line(tool: string): Promise<string> {
  const { default: make }: { default: MakeChatTool } = await import(join(root, `widget/chats/${tool}.ts`));
  const plain = make(window, {}).capabilities;
  const full = make(window, vendors[tool]?.options ?? {}).capabilities;
  const cells = [
    `${NAMES[tool]} (\`${tool}\`)`,
    DEPARTMENT[full.department] + (plain.department === full.department ? '' : ' \\*'),
    yes(full.tags),
    yes(full.fields),
    yes(full.identity),
    yes(full.conversationId),
    ENDED[full.ended],
  ];
  return `| ${cells.join(' | ')} |`;
}

test('the table of chat tools is what the adapters declare', async () => {
  expect(Object.keys(NAMES).sort()).toEqual(Object.keys(vendors).sort());
  const table = [
    '| tool | department | tags | fields | identity | conversation’s id | end |',
    '|---|---|---|---|---|---|---|',
    ...(await Promise.all(Object.keys(NAMES).map(line))),
    '',
    '\\* with the option `departmentField`: the field that a trigger or workflow reads the department from.',
  ];
  expect(readFileSync(join(root, 'docs/embedding.md'), 'utf8')).toContain(table.join('\n'));
});
