import * as z from 'zod/mini';
import { nameIn, rowsOf } from '../../../shared/helpdesks/rows.ts';
import { SupportEvent, type SupportEventInput } from '../../../shared/session/event.ts';
import { getJson } from '../lib/get.ts';
import {
  type Helpdesk,
  type LeftOut,
  LoggedOutError,
  NotUnderstoodError,
  type TicketHead,
} from '../lib/helpdesk.ts';
import type { DeskDescription } from './description.ts';

type Mapping = DeskDescription['events']['types'][string];

/** A helpdesk that is only described: its description does what other adapters do in code. */
export function declaredHelpdesk(desk: DeskDescription): Helpdesk {
  const [before = '', after = ''] = desk.ticketPage.split(':id');
  const page = new RegExp(`^${RegExp.escape(before)}([^/]+)${RegExp.escape(after)}/?$`);
  return {
    id: desk.id,
    name: desk.name,
    matches: desk.matches,
    cannot: desk.cannot,
    sharing: null,

    placeOf(url) {
      const ticket = page.exec(url.pathname)?.[1];
      return ticket === undefined ? null : { base: url.origin, ticket: decodeURIComponent(ticket) };
    },

    ticketUrl: (base, ticket) => base + desk.ticketPage.replace(':id', () => encodeURIComponent(ticket)),

    async whoAmI(base, signal) {
      const { body } = await getJson(base + desk.me.path, signal);
      if (at(body, desk.me.proof.field) !== desk.me.proof.is) {
        throw new LoggedOutError(`Nobody is logged in to ${desk.name} at ${base}`);
      }
      const [id, name] = [text(at(body, desk.me.id)), text(at(body, desk.me.name))];
      if (!id) throw new NotUnderstoodError(`${desk.name} does not say who is logged in`);
      return { id, name: name ?? id };
    },

    async pull(base, _agent, cursor, signal) {
      const path = desk.events.path.replace('{cursor}', () =>
        encodeURIComponent(cursor ?? desk.events.start),
      );
      const { body } = await getJson(base + path, signal);
      const next = text(at(body, desk.events.next));
      if (next === undefined)
        throw new NotUnderstoodError(`${desk.name} does not say where to go on reading`);
      const leftOut: LeftOut[] = [];
      const leaveOut = (row: unknown) => {
        leftOut.push({ ticket: nameIn(row, 'ticket'), kind: 'event', id: nameIn(row, 'id') });
      };
      const rows = rowsOf(at(body, desk.events.rows), z.record(z.string(), z.unknown()), 'events', leaveOut);
      const heads = rows.flatMap((row): TicketHead[] => {
        const subject = at(row, desk.events.subject);
        const id = text(at(row, desk.events.ticket));
        return id !== undefined && typeof subject === 'string' ? [{ id, subject }] : [];
      });
      return {
        events: rowsOf(
          rows.flatMap((row) => {
            const mapping = desk.events.types[String(at(row, desk.events.type))];
            return mapping === undefined ? [] : [eventOf(desk, mapping, row)];
          }),
          SupportEvent,
          'events',
          leaveOut,
        ) satisfies SupportEventInput[],
        heads,
        leftOut,
        gone: [],
        cursor: next,
        more: at(body, desk.events.more) === true,
      };
    },
  };
}

/** A row written as an event, not yet checked. */
function eventOf(desk: DeskDescription, mapping: Mapping, row: unknown): unknown {
  const id = text(at(row, desk.events.id));
  const event: Record<string, unknown> = {
    id: id && `${desk.id}:${id}`,
    ticket: text(at(row, desk.events.ticket)),
    at: at(row, desk.events.at),
  };
  const mix: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(mapping)) {
    const part = field.startsWith('mix.') ? field.slice('mix.'.length) : null;
    if (part === null) event[field] = read(value, row);
    else mix[part] = read(value, row);
  }
  return Object.keys(mix).length === 0 ? event : { ...event, mix };
}

function read(value: Mapping[string], row: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  const holds = value.when === undefined || at(row, value.when.field) === value.when.is;
  return holds ? (at(row, value.from) ?? null) : null;
}

/** Ids come as text or as numbers; anything else is none. */
const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** The value at a dotted path, or undefined. Own keys only: a description cannot reach into prototypes. */
function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        inner !== null && typeof inner === 'object' && Object.hasOwn(inner, key)
          ? (inner as Record<string, unknown>)[key]
          : undefined,
      value,
    );
}
