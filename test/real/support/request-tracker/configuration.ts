import { join } from 'node:path';

/** A person with a login: agents work in RT's own pages, customers are requestors. */
export interface Person {
  readonly login: string;
  readonly name: string;
  readonly email: string;
}

export interface HelpdeskPlan {
  readonly agents: readonly Person[];
  readonly customers: readonly Person[];
  /** Queues with the company's ticket fields, which every agent sees. */
  readonly queues: readonly string[];
  /** More text fields of those queues' tickets. */
  readonly fields?: readonly string[];
  /** Queues without any ticket field, as RT makes them. */
  readonly bareQueues?: readonly BareQueue[];
}

interface BareQueue {
  readonly name: string;
  /** Logins of the only agents who see it; left out: all do. */
  readonly seenBy?: readonly string[];
  /** Its statuses: RT's own, or the company's: new, in progress, done. */
  readonly lifecycle?: 'own';
}

/** The account the collector opens tickets with. */
export const serviceAccount: Person = {
  login: 'overdesk',
  name: 'Overdesk',
  email: 'overdesk@helpdesk.example',
};

/** Every login's password: the server lives for one test run on 127.0.0.1. */
export const passwordOf = (login: string): string => `${login}-password-123`;

/** RT_SiteConfig: all state in `folder`, no mail leaves the machine, all times UTC. */
export function siteConfig(folder: string, port: number): string {
  return `
Set($rtname, 'helpdesk.example');
Set($Organization, 'helpdesk.example');
Set($CorrespondAddress, 'support\\@helpdesk.example');
Set($CommentAddress, 'comment\\@helpdesk.example');
Set($WebDomain, '127.0.0.1');
Set($WebPort, ${port});
Set($WebPath, '');
Set($CanonicalizeRedirectURLs, 0);
Set($DatabaseType, 'SQLite');
Set($DatabaseName, '${join(folder, 'rt.sqlite3')}');
Set($Timezone, 'UTC');
Set($MailCommand, 'testfile');
Set(%Lifecycles, own => {
  initial => ['new'],
  active => ['in progress'],
  inactive => ['done'],
  defaults => { on_create => 'new' },
  transitions => {
    '' => ['new', 'in progress', 'done'],
    new => ['in progress', 'done'],
    'in progress' => ['new', 'done'],
    done => ['in progress'],
  },
});
Set($LogToSyslog, undef);
Set($LogToSTDERR, 'error');
Set($LogToFile, undef);
$RT::MasonDataDir = '${join(folder, 'mason')}';
$RT::MasonSessionDir = '${join(folder, 'session')}';
1;
`;
}

const agentRights = 'ModifySelf SeeGroup SeeDashboard SeeOwnDashboard ShowSavedSearches LoadSavedSearch';
const queueRights = `SeeQueue ShowTicket ShowTicketComments ShowOutgoingEmail CreateTicket ReplyToTicket
  CommentOnTicket OwnTicket TakeTicket StealTicket ReassignTicket ModifyTicket Watch SeeCustomField ModifyCustomField`;
const serviceRights = `SeeQueue ShowTicket ShowTicketComments CreateTicket ReplyToTicket CommentOnTicket ModifyTicket ReassignTicket
  AssignCustomFields SeeCustomField ModifyCustomField SeeGroup AdminUsers ShowConfigTab`;
const requestorRights = 'SeeQueue ShowTicket ReplyToTicket SeeCustomField';

/** What RT calls initialdata: people, queues, custom fields and rights, in Perl. */
export function initialData(plan: HelpdeskPlan): string {
  const user = (person: Person, privileged: 0 | 1) =>
    `{ Name => ${q(person.login)}, RealName => ${q(person.name)}, EmailAddress => ${q(person.email)},
       Password => ${q(passwordOf(person.login))}, Privileged => ${privileged} }`;
  const field = (name: string, type: 'Freeform' | 'Image') =>
    `{ Name => ${q(name)}, Type => ${q(type)}, MaxValues => 1, LookupType => 'RT::Queue-RT::Ticket', ApplyTo => ${list(plan.queues)} }`;
  const bare = plan.bareQueues ?? [];
  const queue = (name: string, lifecycle: string) =>
    `{ Name => ${q(name)}, CorrespondAddress => 'support@helpdesk.example', Lifecycle => ${q(lifecycle)} }`;
  const grant = (group: string, rights: string) => `( map { +{ ${group}, Right => $_ } } qw(${rights}) )`;
  return `
@Users = ( ${[
    ...[...plan.agents, serviceAccount].map((person) => user(person, 1)),
    ...plan.customers.map((person) => user(person, 0)),
  ].join(',\n')} );
@Groups = (
  { Name => 'Agents', Members => { Users => ${list(plan.agents.map((agent) => agent.login))} } },
  { Name => 'Services', Members => { Users => ${list([serviceAccount.login])} } },
);
@Queues = ( ${[
    ...plan.queues.map((name) => queue(name, 'default')),
    ...bare.map(({ name, lifecycle }) => queue(name, lifecycle ?? 'default')),
  ].join(',\n')} );
@CustomFields = (
  ${field('Overdesk session', 'Freeform')},
  ${field('Topic', 'Freeform')},
  ${field('Tier', 'Freeform')},
  ${field('Client language', 'Freeform')},
  { Name => 'Urgency', Type => 'SelectSingle', LookupType => 'RT::Queue-RT::Ticket', ApplyTo => ${list(plan.queues)},
    Values => [ { Name => 'soon', SortOrder => 1 } ] },
  ${field('Screenshot', 'Image')},
  ${(plan.fields ?? []).map((name) => `${field(name, 'Freeform')},`).join('\n  ')}
);
@ACL = (
  ${grant("GroupDomain => 'UserDefined', GroupId => 'Agents'", agentRights)},
  ${[
    ...[...plan.queues, ...bare.filter(({ seenBy }) => seenBy === undefined).map(({ name }) => name)].map(
      (name) => grant(`GroupDomain => 'UserDefined', GroupId => 'Agents', Queue => ${q(name)}`, queueRights),
    ),
    ...bare.flatMap(({ name, seenBy = [] }) =>
      seenBy.map((login) => grant(`UserId => ${q(login)}, Queue => ${q(name)}`, queueRights)),
    ),
  ].join(',\n  ')},
  ${grant("GroupDomain => 'UserDefined', GroupId => 'Services'", serviceRights)},
  ${grant("GroupDomain => 'SystemInternal', GroupType => 'Everyone'", 'CreateTicket SeeCustomField ModifyCustomField')},
  ${grant("GroupDomain => 'RT::System-Role', GroupType => 'Requestor'", requestorRights)},
);
1;
`;
}

const q = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const list = (texts: readonly string[]) => `[ ${texts.map(q).join(', ')} ]`;
