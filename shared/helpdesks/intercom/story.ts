import type { Actor, Step, Story } from '../steps/step.ts';
import { meaningOf, type Standing, stepsOf } from './parts.ts';
import type { ConversationRow, PartRow } from './rows.ts';
import { authorOf, machine, type Reading } from './told.ts';

/** A conversation and its parts, oldest first. */
export interface History {
  /** As it is named among tickets. */
  readonly ticket: string;
  readonly row: ConversationRow;
  readonly parts: readonly PartRow[];
}

/** One conversation as a story. */
export function storyOf(history: History, reading: Reading): Story {
  const { ticket, row, parts } = history;
  const requester = row.contacts?.contacts[0]?.id ?? null;
  const by = openerOf(history, reading);
  const standing: Standing = { state: 'open', owner: null, queue: null };
  const told = [
    ...greeting(history, by),
    ...parts.flatMap((part) => stepsOf(ticket, part, standing, reading)),
    ...silent(history, standing, reading),
  ];
  const { queue, steps } = placed(withHandoff(told));
  const now = row.team_assignee_id;
  const text = (name: string) => attribute(row, name);
  return {
    ticket,
    beginning: {
      id: `intercom:${ticket}`,
      at: row.created_at * 1000,
      by: by.role === 'bot' ? { id: requester, role: 'customer' } : by,
      requester,
      queue: queue ?? (standing.queue === null && now !== null ? (reading.teams.get(now) ?? now) : null),
      // Whom it was given to at once, without a word.
      owner: steps.some(({ kind }) => kind === 'owner') ? null : row.admin_assignee_id,
      status: 'new',
      mix: {
        topic: text('topic'),
        channel: text('channel') ?? row.source?.type ?? null,
        tier: text('tier'),
        language: text('language'),
        priority: row.priority === 'priority' ? 'priority' : null,
      },
      session: text('overdesk_session'),
      public: true,
    },
    steps,
    end: null,
    names: [row.source?.author?.name, ...parts.map(({ author }) => author?.name)].filter(
      (name) => typeof name === 'string',
    ),
    tier: reading.tier,
  };
}

/** Campaigns and workflows write in an admin's name. */
const sent: ReadonlySet<string> = new Set(['automated', 'campaigns_initiated', 'operator_initiated']);

/** Who began it: where that stands nowhere, the customer, as with mail and posts. */
function openerOf({ row: { source } }: History, reading: Reading): Actor {
  if (sent.has(source?.delivered_as ?? '')) return machine;
  return authorOf(source?.author ?? null, reading) ?? { id: null, role: 'customer' };
}

/** What a machine began with is said by it; a person's first words are the beginning itself. */
function greeting({ ticket, row }: History, by: Actor): Step[] {
  if (by.role !== 'bot') return [];
  const text = row.source?.body ?? '';
  return [
    { id: `intercom:${ticket}:source`, at: row.created_at * 1000, by, kind: 'said', text, public: true },
  ];
}

/** Whose and how it is now, where no part says how it came to that: since it was last changed; and what the customer rated. */
function silent({ ticket, row, parts }: History, standing: Standing, reading: Reading): Step[] {
  const at = Math.max(row.updated_at, parts.at(-1)?.created_at ?? 0) * 1000;
  const base = { at, by: machine };
  const steps: Step[] = [];
  const to = row.admin_assignee_id;
  if (standing.owner !== null && standing.owner !== to)
    steps.push({ ...base, id: `intercom:${ticket}:given:${to}`, kind: 'owner', to });
  const status = row.state === null ? null : meaningOf(row.state, reading);
  if (status === null) reading.leaveOut('status', row.state ?? '?');
  else if (row.state !== standing.state)
    steps.push({ ...base, id: `intercom:${ticket}:state:${row.state}`, kind: 'status', to: status });
  return [...ratingOf(ticket, row), ...steps];
}

/** Five faces; asked for at one time and given at another. */
function ratingOf(ticket: string, { conversation_rating: found }: ConversationRow): Step[] {
  const asked = found?.created_at ?? null;
  if (!found || asked === null) return [];
  const survey = 'intercom';
  const base = { id: `intercom:${ticket}:rating`, by: machine, survey };
  const { rating: value, remark: text, updated_at } = found;
  const ask: Step = { ...base, id: `${base.id}:asked`, at: asked * 1000, kind: 'asked' };
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > 5) return [ask];
  const at = Math.max(updated_at ?? asked, asked) * 1000;
  return [ask, { ...base, at, kind: 'rated', format: 'csat.faces.5', value, text }];
}

/** The first giving after a machine spoke, before any teammate did, is the hand-over. */
function withHandoff(steps: readonly Step[]): Step[] {
  const isWords = (role: string) => (step: Step) =>
    step.kind === 'said' && step.public && step.by.role === role;
  const spoke = steps.findIndex(isWords('bot'));
  if (spoke < 0) return [...steps];
  const given = steps.findIndex(
    (step, place) => place > spoke && (step.kind === 'queue' || (step.kind === 'owner' && step.to !== null)),
  );
  const answered = steps.findIndex(isWords('agent'));
  const at = steps[given];
  if (at === undefined || (answered >= 0 && answered < given)) return [...steps];
  return steps.toSpliced(given, 0, {
    id: `${at.id}:handoff`,
    at: at.at,
    by: machine,
    kind: 'handoff',
  });
}

/** Where machines put it before any teammate did anything is where it began, and no transfer. */
function placed(steps: readonly Step[]): { readonly queue: string | null; readonly steps: Step[] } {
  const first = steps.findIndex(({ by }) => by.role === 'agent');
  const untouched = first < 0 ? steps : steps.slice(0, first);
  const put = untouched.filter((step) => step.kind === 'queue' && step.by.role === 'bot');
  const last = put.at(-1);
  return {
    queue: last?.kind === 'queue' ? last.to : null,
    steps: steps.filter((step) => !put.includes(step)),
  };
}

/** A conversation attribute by its name, however a workspace writes it: "Overdesk session" is `overdesk_session`. */
function attribute({ custom_attributes }: ConversationRow, name: string): string | null {
  for (const [written, value] of Object.entries(custom_attributes ?? {})) {
    if (written.trim().toLowerCase().replaceAll(' ', '_') !== name) continue;
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return null;
}
