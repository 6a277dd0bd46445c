import type { LeftOut, StatusMeaning } from '../answers.ts';
import { type Actor, agentOf, type Step, type Story } from '../steps/step.ts';
import { type Activity, activityIn } from './activity.ts';
import type { Names } from './directory.ts';
import type { ConversationRow, MessageRow } from './rows.ts';

/** A conversation and its messages, oldest first. */
export interface History {
  /** As it is named among tickets. */
  readonly ticket: string;
  readonly row: ConversationRow;
  readonly messages: readonly MessageRow[];
}

/** What is said of names and words from outside the history. */
export interface Reading extends Names {
  isMachine(id: string | null, name: string): boolean;
  /** A status of Chatwoot's, as the company explained it. */
  explained(status: string): StatusMeaning | undefined;
  tier(queue: string): number;
  leaveOut(kind: LeftOut['kind'], id: string): void;
}

const machine: Actor = { id: null, role: 'bot' };

/** One conversation's messages as a story. */
export function storyOf({ ticket, row, messages }: History, reading: Reading): Story {
  const [first] = messages.filter(({ message_type }) => message_type !== 'activity');
  const steps = messages.flatMap((message) =>
    message === first && !isMachines(message) ? [] : stepsOf(ticket, message, reading),
  );
  const told = withHandoff([...steps, ...silentAssignment(ticket, row, steps)]);
  const inbox = reading.inboxes.get(row.inbox_id) ?? row.inbox_id;
  const moved = told.some(({ kind }) => kind === 'queue');
  const owned = told.find((step) => step.kind === 'owner');
  const state = told.find((step) => step.kind === 'status');
  const requester = row.meta.sender?.id ?? null;
  const text = (name: string) => attribute(row, name);
  return {
    ticket,
    beginning: {
      id: `chatwoot:${ticket}`,
      at: row.created_at * 1000,
      by: first === undefined ? { id: requester, role: 'customer' } : authorOf(first, reading),
      requester,
      queue: moved ? inbox : (row.meta.team?.name ?? inbox),
      // Round robin gives conversations out without a word.
      owner: owned === undefined ? (row.meta.assignee?.id ?? null) : null,
      // Only a bot's conversation is opened without having been resolved.
      status: state?.kind === 'status' && state.to === 'open' ? 'pending' : 'new',
      mix: {
        topic: text('topic'),
        channel: text('channel') ?? row.meta.channel,
        tier: text('tier'),
        language: text('language'),
        priority: row.priority,
      },
      session: text('overdesk_session'),
      public: !(first?.private ?? false),
    },
    steps: told,
    end: null,
    names: messages.flatMap(({ sender }) => sender?.name ?? []),
    tier: reading.tier,
  };
}

/** A conversation that is opened before it was ever over was a bot's until then. */
function withHandoff(steps: readonly Step[]): Step[] {
  const first = steps.findIndex(({ kind }) => kind === 'status');
  const opened = steps[first];
  if (opened?.kind !== 'status' || opened.to !== 'open' || opened.by.role !== 'bot') return [...steps];
  const { id, at } = opened;
  const handoff: Step = { id: `${id}:handoff`, at, by: machine, kind: 'handoff' };
  return steps.toSpliced(first, 0, handoff);
}

function attribute({ custom_attributes, additional_attributes }: ConversationRow, name: string) {
  const value = custom_attributes?.[name] ?? additional_attributes?.[name];
  return (typeof value === 'string' && value.trim()) || null;
}

const isMachines = ({ message_type, sender }: MessageRow): boolean =>
  message_type === 'template' || (message_type === 'outgoing' && !sender);

function authorOf(message: MessageRow, reading: Reading): Actor {
  const { message_type, sender } = message;
  const id = sender?.id ?? null;
  if (message_type === 'incoming') return { id, role: 'customer' };
  const isUser = (sender?.type ?? 'user') === 'user' && id !== null;
  if (!isUser || isMachines(message) || reading.isMachine(id, sender?.name ?? '')) return machine;
  return { id, role: 'agent' };
}

function stepsOf(ticket: string, message: MessageRow, reading: Reading): Step[] {
  const base = { id: `chatwoot:${ticket}:${message.id}`, at: message.created_at * 1000 };
  const { content, content_attributes: more } = message;
  if (message.message_type === 'activity') return activitySteps(base, content ?? '', reading);
  if (message.content_type === 'input_csat') return surveySteps(base, more);
  const by = authorOf(message, reading);
  const automatic = more?.['automation_rule_id'] !== undefined && more['automation_rule_id'] !== null;
  if (more?.['deleted'] === true) reading.leaveOut('text', message.id);
  return [{ ...base, by, kind: 'said', text: content ?? '', public: !message.private, automatic }];
}

type Base = Pick<Step, 'id' | 'at'>;

function activitySteps(base: Base, sentence: string, reading: Reading): Step[] {
  const activity = activityIn(sentence);
  if (activity === null) {
    reading.leaveOut('event', base.id);
    return [];
  }
  const person = (name: string | null): Actor => {
    const id = name === null ? undefined : reading.agents.get(name);
    if (name !== null && id === null) reading.leaveOut('person', name);
    return id ? { id, role: reading.isMachine(id, name ?? '') ? 'bot' : 'agent' } : machine;
  };
  return readActivity(base, activity, person, reading);
}

function readActivity(
  base: Base,
  activity: Activity,
  person: (name: string | null) => Actor,
  { teams, leaveOut, explained }: Reading,
): Step[] {
  if (activity.kind === 'other') return [];
  const by = person(activity.by);
  const given = (name: string): Step[] => {
    const owner = agentOf(person(name));
    if (owner === null) leaveOut('person', name);
    return [{ ...base, id: `${base.id}:owner`, by, kind: 'owner', to: owner }];
  };
  switch (activity.kind) {
    case 'status': {
      const to = explained(activity.to === 'solved' ? 'resolved' : activity.to) ?? activity.to;
      return [{ ...base, by, kind: 'status', to }];
    }
    case 'owner':
      return activity.to === null ? [{ ...base, by, kind: 'owner', to: null }] : given(activity.to);
    case 'team':
      return [{ ...base, by, kind: 'queue', to: activity.team }, ...given(activity.owner)];
    case 'assigned':
      // The same sentence for both: a team where one bears the name.
      return teams.has(activity.to.toLowerCase())
        ? [{ ...base, by, kind: 'queue', to: activity.to }]
        : given(activity.to);
  }
}

/** Five faces or five stars. When it was answered stands nowhere: it counts when it was asked. */
function surveySteps(base: Base, attributes: MessageRow['content_attributes']): Step[] {
  const survey = 'chatwoot';
  const asked: Step = { ...base, by: machine, kind: 'asked', survey };
  const submitted = (attributes?.['submitted_values'] as Record<string, unknown> | null | undefined)?.[
    'csat_survey_response'
  ] as { readonly rating?: unknown; readonly feedback_message?: unknown } | undefined;
  const value = submitted?.rating;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > 5) return [asked];
  const text = typeof submitted?.feedback_message === 'string' ? submitted.feedback_message : null;
  const format = attributes?.['display_type'] === 'star' ? 'csat.stars.5' : 'csat.faces.5';
  return [
    asked,
    { ...base, id: `${base.id}:rating`, by: machine, kind: 'rated', survey, format, value, text },
  ];
}

/** Who has it now, where no sentence says how they came to it: since the last thing that happened. */
function silentAssignment(ticket: string, row: ConversationRow, steps: readonly Step[]): Step[] {
  const last = steps.findLast((step) => step.kind === 'owner');
  const now = row.meta.assignee?.id ?? null;
  if (last?.kind !== 'owner' || last.to === now) return [];
  const at = Math.max(row.last_activity_at * 1000, steps.at(-1)?.at ?? 0);
  return [{ id: `chatwoot:${ticket}:given:${now}`, at, by: machine, kind: 'owner', to: now }];
}
