import { type Html, html } from '../../collector/lib/html.ts';
import type { DeskTicket } from './log.ts';

export interface DeskPerson {
  readonly id: string;
  readonly name: string;
  /** "Mac", "Windows" …: shown where one signs in. */
  readonly knows: string;
}

/** Everything the desk's pages show to one signed-in agent. */
export interface DeskView {
  readonly agent: DeskPerson;
  readonly people: readonly DeskPerson[];
  readonly tickets: readonly DeskTicket[];
  readonly open: DeskTicket | null;
}

/** The one page of the desk: tickets on the left, the open one beside them. */
export function deskPage(view: DeskView): Html {
  const title = view.open ? `#${view.open.id} ${view.open.subject}` : 'Tickets';
  return frame(
    title,
    html`
    <header>
      <strong>Demo desk</strong><span class="label">sample data</span>
      <form method="post" action="/desk/sign-out"><span>${view.agent.name}</span><button class="quiet">Sign out</button></form>
    </header>
    <div class="columns">
      <nav id="tickets" aria-label="Tickets">${list(view)}</nav>
      <main>${view.open ? ticketPage(view.open, view) : html`<p class="empty">Choose a ticket. New ones appear here by themselves.</p>`}</main>
    </div>
    <script src="/desk/desk.js" type="module"></script>`,
  );
}

/** Nobody has a password here: it is a demo, and says so. */
export function signInPage(people: readonly DeskPerson[]): Html {
  return frame(
    'Sign in',
    html`
    <header><strong>Demo desk</strong><span class="label">sample data</span></header>
    <main class="sign-in">
      <h1>Who are you today?</h1>
      <form method="post" action="/desk/sign-in">
        ${people.map((person) => html`<button name="agent" value="${person.id}">${person.name}<small>${person.knows}</small></button>`)}
      </form>
    </main>`,
  );
}

const sections = [
  ['Mine', (ticket: DeskTicket, me: string) => ticket.owner === me && ticket.status !== 'solved'],
  ['For anybody', (ticket: DeskTicket) => ticket.owner === null && ticket.status !== 'solved'],
  ['Solved by me', (ticket: DeskTicket, me: string) => ticket.owner === me && ticket.status === 'solved'],
] as const;

function list(view: DeskView): Html[] {
  return sections.map(([title, belongs]) => {
    const tickets = view.tickets.filter((ticket) => belongs(ticket, view.agent.id));
    return html`<h2>${title} <small>${tickets.length}</small></h2>
      <ul>${tickets.map(
        (
          ticket,
        ) => html`<li><a href="/desk/tickets/${ticket.id}" ${ticket.id === view.open?.id ? html`aria-current="page"` : null}>
          ${ticket.subject}<small>#${ticket.id} · ${ticket.requester} · ${ticket.status}</small></a></li>`,
      )}</ul>`;
  });
}

function ticketPage(ticket: DeskTicket, view: DeskView): Html {
  const nameOf = (id: string) => view.people.find((person) => person.id === id)?.name ?? id;
  return html`
    <div id="ticket">
      <h1>${ticket.subject}</h1>
      <p class="facts" ${ticket.session ? html`data-overdesk-session="${ticket.session}"` : null}>
        #${ticket.id} · ${ticket.status} · ${ticket.queue} · ${ticket.owner ? nameOf(ticket.owner) : 'nobody yet'}
      </p>
      <ol class="said">${ticket.said.map(
        (line) => html`<li class="${line.note ? 'note' : line.by.role}">
          <p class="who"><strong>${nameOf(line.by.id)}</strong>
            <time datetime="${new Date(line.at).toISOString()}">${when(line.at)}</time>${line.note ? ' · private note' : null}</p>
          <p>${line.text}</p></li>`,
      )}</ol>
    </div>
    <form class="answer" method="post" action="/desk/tickets/${ticket.id}/reply">
      <label for="text">Reply to ${ticket.requester}</label>
      <textarea id="text" name="text" rows="4" required></textarea>
      <div class="buttons">
        <button name="then" value="solve">Reply and solve</button>
        <button name="then" value="keep" class="second">Reply</button>
      </div>
    </form>`;
}

const when = (at: number) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(at);

function frame(title: string, body: Html): Html {
  return html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Demo desk</title>
<link rel="stylesheet" href="/desk/desk.css">
<link rel="icon" href="data:,">
<body>${body}</body>
</html>`;
}
