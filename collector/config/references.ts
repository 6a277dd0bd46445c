import type { Desk } from '../../shared/routing/desk.ts';
import type { Config } from './config.ts';
import type { Fault } from './issues.ts';
import { isLanguage } from './language.ts';

/** References from one part of the configuration to another that lead nowhere. */
export function* danglingIn(config: Config): Generator<Fault> {
  yield* inDesk(config.desk);
  yield* inPeople(config);
  yield* inServices(config);
}

const fault = (place: Fault['place'], message: string): Fault => ({ place, message });

/** An id is one person's or queue's alone; who has left keeps theirs. */
function* twice({ queues, agents, leavers = [] }: Desk): Generator<Fault> {
  for (const [list, known] of Object.entries({ queues, agents, leavers })) {
    const ids = known.map(({ id }) => id);
    const others = list === 'leavers' ? agents.map(({ id }) => id) : [];
    for (const [i, id] of ids.entries()) {
      if (ids.indexOf(id) < i || others.includes(id))
        yield fault(['desk', list, i, 'id'], `two have the id "${id}"; give one another`);
    }
  }
}

function* inDesk(desk: Desk): Generator<Fault> {
  yield* twice(desk);
  const queues = new Set(desk.queues.map(({ id }) => id));
  const skillsAt: [Fault['place'], Readonly<Record<string, number>>][] = [];
  function* schedule(place: Fault['place'], name: string | undefined): Generator<Fault> {
    if (name !== undefined && !Object.hasOwn(desk.schedules, name)) {
      yield fault([...place, 'schedule'], `"${name}" is not among desk.schedules`);
    }
  }
  for (const [i, queue] of desk.queues.entries()) {
    const place = ['desk', 'queues', i];
    yield* schedule(place, queue.schedule);
    skillsAt.push([[...place, 'required'], queue.required], [[...place, 'preferred'], queue.preferred]);
  }
  for (const [i, agent] of desk.agents.entries()) {
    const place = ['desk', 'agents', i];
    yield* schedule(place, agent.schedule);
    const odd = agent.languages.findIndex((tag) => !isLanguage(tag));
    if (odd >= 0) yield fault([...place, 'languages', odd], 'a language is a tag such as en, es-MX or pt-BR');
    skillsAt.push([[...place, 'skills'], agent.skills]);
  }
  for (const [i, rule] of desk.rules.entries()) {
    const place = ['desk', 'rules', i];
    if (rule.queue !== undefined && !queues.has(rule.queue)) {
      yield fault([...place, 'queue'], `"${rule.queue}" is not among desk.queues`);
    }
    skillsAt.push([[...place, 'needs'], rule.needs], [[...place, 'prefers'], rule.prefers]);
  }
  for (const [place, skills] of skillsAt) {
    for (const skill of Object.keys(skills)) {
      if (!Object.hasOwn(desk.skills, skill)) {
        yield fault(
          [...place, skill],
          `skill "${skill}" is not among desk.skills; add it there with its label`,
        );
      }
    }
  }
}

function* inPeople({ desk, leads, admins = [], webhooks }: Config): Generator<Fault> {
  // Who has left keeps what they are named for; it lets them in nowhere.
  const agents = new Set([...desk.agents, ...(desk.leavers ?? [])].map(({ id }) => id));
  for (const [list, ids] of Object.entries({ leads, admins })) {
    for (const [i, id] of ids.entries()) {
      if (!agents.has(id)) yield fault([list, i], `"${id}" is not among desk.agents`);
    }
  }
  for (const [tool, hook] of Object.entries(webhooks)) {
    for (const [name, agent] of Object.entries(hook.agents)) {
      if (!agents.has(agent)) {
        yield fault(['webhooks', tool, 'agents', name], `"${agent}" is not among desk.agents`);
      }
    }
  }
}

function* inServices({ desk, helpdesk, mail, next, pairing, proxies, publicUrl }: Config): Generator<Fault> {
  const queues = new Set(desk.queues.map(({ id }) => id));
  for (const queue of Object.keys(helpdesk?.queues ?? {})) {
    if (!queues.has(queue)) yield fault(['helpdesk', 'queues', queue], 'this queue is not among desk.queues');
  }
  if (mail && publicUrl === undefined) {
    yield fault(['publicUrl'], 'mail is sent, so it must say under which address the links in it lead here');
  }
  if (mail?.tickets && !helpdesk) {
    yield fault(
      ['mail', 'tickets'],
      'solved tickets are asked about, so the collector must know which helpdesk to look in',
    );
  }
  const hours = mail?.survey.schedule;
  if (hours !== undefined && !Object.hasOwn(desk.schedules, hours)) {
    yield fault(['mail', 'survey', 'schedule'], `"${hours}" is not among desk.schedules`);
  }
  if (pairing.signOn && proxies.length === 0) {
    yield fault(
      ['pairing', 'signOn'],
      'who is signed in is told by a proxy, so its address must stand in proxies: nobody else is believed',
    );
  }
  if (next === 'ticket' && !helpdesk) {
    yield fault(
      ['helpdesk'],
      'next is "ticket", so the collector must know which helpdesk to open tickets in',
    );
  }
}
