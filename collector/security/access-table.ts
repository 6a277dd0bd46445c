import { Right, ROLES, Role } from '../../shared/protocol/roles.ts';
import type { Audience, RouteRow } from '../../shared/protocol/route.ts';
import { routes } from '../../shared/protocol/routes/routes.ts';

const WHO: Readonly<Record<Audience, string>> = {
  public: 'anybody',
  page: 'the page that began the session, by its secret; or a page that has the link’s code',
  link: 'whoever holds the link of a mail or text message',
  request: 'whoever holds the link to the page of one request',
  subscriber: 'whoever holds the link in a mail of the weekly summary',
  open: 'whoever finds an open link, in print, on a social network or in a message; the survey is one of the site’s',
  code: 'whoever types a code that an agent told them: once, within three days, so many tries and no more',
  agent: 'a paired device, by its token: its agent’s own sessions, offers, requests and targets',
  lead: 'a paired device whose agent is among the configuration’s `leads`',
  console: 'whoever has signed in to the console, by their cookie, when their role has the right',
  webhook: 'a chat tool, by its signature',
  server: 'the company’s own server, by the server secret',
  monitor: 'whoever watches the collector: from its own machine, or by the metrics secret',
};

const FROM: Readonly<Record<NonNullable<RouteRow['from']>, string>> = {
  pages: 'the site’s `origins`',
  anywhere: 'any',
  own: 'the collector’s own',
};

const bodyOf = ({ body, method, path }: RouteRow): string =>
  body
    ? 'JSON'
    : /^\/([amrq]\/|$)/.test(path) && method === 'POST'
      ? 'form'
      : path.includes('webhooks')
        ? 'signed'
        : '–';

const table = (audience: Audience): string => {
  const rows = Object.values<RouteRow>(routes).filter((row) => row.audience === audience);
  const last = audience === 'console' ? 'right' : 'scripts of pages';
  return [
    `| | address | what for | body | ${last} |`,
    '|---|---|---|---|---|',
    ...rows.map(
      (row) =>
        `| ${row.method} | \`${row.path}\` | ${row.summary} | ${bodyOf(row)} | ${row.right ?? (row.from ? FROM[row.from] : 'none')} |`,
    ),
  ].join('\n');
};

/** Which role has which right on the console. */
const roles = (): string => {
  const names = Role.options;
  return [
    `| right | ${names.join(' | ')} |`,
    `|---|${names.map(() => '---|').join('')}`,
    ...Right.options.map(
      (right) =>
        `| ${right} | ${names.map((role) => (ROLES[role].includes(right) ? 'yes' : '–')).join(' | ')} |`,
    ),
  ].join('\n');
};

/** Who may call what, as Markdown: the table of routes by audience. */
export const accessTable = (): string =>
  `# Who may call what

Written by \`npm run --silent access-table > docs/access.md\` from the table that registers and guards the routes (\`shared/protocol/routes/routes.ts\`).
Of several sites in one process (\`overdesk start --sites\`, docs/deploy.md) each is reached by its own host names and has all of this to itself: a token, secret, code, link or cookie of one is an unknown one at another, in the same words. The process's own names (\`hosts\` of its file; 127.0.0.1 and localhost unless it says others) answer \`/healthz\`, \`/readyz\` and, on its own machine alone, \`/metrics\` for all of them together; every other host name is refused as \`foreign-host\` (421).
A session's id names it and opens nothing. A caller who may not is told 401 without a proof, 403 as an agent who is no lead or in a role without the right, and 404 in the same words for what is unknown and what is another's.

${Object.entries(WHO)
  .map(([audience, who]) => `## ${audience}: ${who}\n\n${table(audience as Audience)}\n`)
  .join('\n')}
## Roles of the console

${roles()}
`;
