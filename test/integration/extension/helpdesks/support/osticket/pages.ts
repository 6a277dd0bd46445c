import type { OsTicket, OsTicketDesk } from './desk.ts';

/** osTicket 1.18's staff pages, as far as they are read, in the form that a running one gives them. */

export type ThreadItem =
  | {
      readonly kind: 'entry';
      readonly id: number;
      readonly at: number;
      readonly by: string;
      readonly type: 'message' | 'response' | 'note' | 'system';
      /** HTML, as osTicket lets it through. */
      readonly body: string;
    }
  | {
      readonly kind: 'event';
      readonly at: number;
      readonly icon: string;
      /** With `{time}` where the time stands. */
      readonly sentence: string;
    };

const page = (inner: string): string => `<!DOCTYPE html>
<html lang="en_US"><head><meta name="csrf_token" content="d6b1" /><title>osTicket :: Staff Control Panel</title></head>
<body><div id="container"><div id="content">${inner}</div></div></body></html>`;

export const login = page('<form action="login.php" method="post" id="login"><input name="userid"></form>');

export const profile = ({ id, first, last }: OsTicketDesk['agents'][number]): string =>
  page(`<form action="profile.php" method="post" class="save" autocomplete="off">
 <input type="hidden" name="__CSRFToken__" value="d6b1" /> <input type="hidden" name="do" value="update">
 <input type="hidden" name="id" value="${id}">
  <input type="text" size="20" maxlength="64" style="width: 145px" name="firstname"
    autofocus value="${escaped(first)}"
    placeholder="First Name" />
  <input type="text" size="20" maxlength="64" style="width: 145px" name="lastname"
    value="${escaped(last)}" placeholder="Last Name" />
</form>`);

export const directory = (agents: OsTicketDesk['agents']): string =>
  page(
    `<table class="list" border="0" cellspacing="1" cellpadding="0" width="940"><tbody>${agents
      .map(
        ({ id, first, last }) => `
           <tr id="${id}">
                <td>&nbsp;${escaped(`${first} ${last}`)}</td>
                <td>&nbsp;Support</td></tr>`,
      )
      .join('')}</tbody></table>`,
  );

export const denied = page(
  '<div id="msg_error">Access denied. Contact admin if you believe this is in error</div>',
);

export const ticketPage = (ticket: OsTicket, isReversed = false): string =>
  page(`<div class="clear tixTitle has_bottom_border">
    <h3>
    ${escaped(ticket.subject)}    </h3>
</div>
<table class="ticket_info" cellspacing="0" cellpadding="0" width="940" border="0">
 <tr><td width="50%"><table border="0" cellspacing="0" cellpadding="4" width="100%">
  <tr><th width="100">Status:</th><td><a class="tickets-action" href="#statuses" onclick="javascript: saveDraft();">
     ${ticket.status}  </a></td></tr>
  <tr><th>Priority:</th><td><a class="inline-edit" href="#tickets/2/field/22/edit"><span id="field_22">Normal</span></a></td></tr>
  <tr><th>Department:</th><td><a class="ticket-action" href="#tickets/2/transfer">${ticket.department}  </a></td></tr>
  <tr><th>Create Date:</th><td>11/17/26 10:53 AM</td></tr>
 </table></td><td width="50%" style="vertical-align:top"><table border="0" cellspacing="0" cellpadding="4" width="100%">
  <tr><th width="100">User:</th><td><a href="#tickets/2/user" onclick="javascript: $('select option[value=1]').text(user.name+' <'+user.email+'>');"
   ><i class="icon-user"></i> <span id="user-${ticket.customer.id}-name"
     >${escaped(ticket.customer.name)}</span></a> <a href="tickets.php?uid=1">(<b>16</b>)</a></td></tr>
  <tr><th>Email:</th><td><span id="user-${ticket.customer.id}-email">dora@shop.example</span></td></tr>
  <tr><th>Source:</th><td><span id="field_source">Web</span>&nbsp;&nbsp; <span class="faded">(192.0.2.7)</span></td></tr>
 </table></td></tr>
</table>
<table class="ticket_info" cellspacing="0" cellpadding="0" width="940" border="0">
 <tr><td width="50%"><table cellspacing="0" cellpadding="4" width="100%" border="0">
  <tr><th width="100">Assigned To:</th><td>${
    ticket.assigned === null
      ? '<span class="faded">&mdash; Unassigned &mdash;</span>'
      : escaped(ticket.assigned)
  }</td></tr>
  <tr><th>SLA Plan:</th><td><span id="field_sla">Default SLA</span></td></tr>
  <tr><th>Due Date:</th><td><span id="field_duedate">11/19/26 9:59 AM</span></td></tr>
 </table></td><td width="50%"><table cellspacing="0" cellpadding="4" width="100%" border="0">
  <tr><th width="100">Help Topic:</th><td><span id="field_topic">${ticket.topic}</span></td></tr>
  <tr><th nowrap>Last Message:</th><td>11/17/26 10:53 AM</td></tr>
  <tr><th nowrap>Last Response:</th><td>11/19/26 12:14 AM</td></tr>
 </table></td></tr>
</table>
<table class="ticket_info custom-data" cellspacing="0" cellpadding="0" width="940" border="0"><tbody>${Object.entries(
    ticket.fields,
  )
    .map(
      ([label, value]) => `
   <tr><td width="200">${label}:</td><td id="inline-answer-31"><a class="inline-edit" href="#"><span id="field_31" >${value}</span></a></td></tr>`,
    )
    .join('')}
</tbody></table>
<div id="ticketThread"><div id="thread-items" data-thread-id="2">
${(isReversed ? ticket.items.toReversed() : ticket.items).map(itemIn).join('')}
</div></div>
<form id="reply" action="tickets.php?id=${ticket.id}#reply" data-lock-object-id="ticket/${ticket.id}"
  data-lock-id="${ticket.lock ?? ''}" method="post"></form>`);

function itemIn(item: ThreadItem): string {
  const time = `<time  datetime="${new Date(item.at).toISOString().slice(0, 19)}+00:00"
    data-toggle="tooltip" title="Tuesday, November 17, 2026 at 4:24 PM">11/17/26 4:24 PM</time>`;
  if (item.kind === 'event')
    return `<div class="thread-event action">
  <span class="type-icon"><i class="faded icon-${item.icon}"></i></span>
  <span class="faded description">${item.sentence.replace('{time}', time).replaceAll(/<b>/g, `<b>${avatar}`)}</span>
</div>`;
  return `<div id="thread-entry-${item.id}"><div class="thread-entry ${item.type} avatar" style="position:relative;z-index:auto;">
    <span class="pull-right avatar">${avatar}</span>
    <div class="header"><div class="pull-right"><div id="entry-action-more-${item.id}" class="action-dropdown anchor-right">
      <ul class="title"><li><a href="#" onclick="javascript: $('#thread').html('<div>'); return false;">Edit</a></li></ul></div></div>
<b>${escaped(item.by)}</b> posted <a name="entry-${item.id}" href="#entry-${item.id}">${time}</a>
      <span style="max-width:400px" class="faded title truncate"></span></div>
    <div class="thread-body no-pjax"><div>${item.body}</div><div class="clear"></div></div>
</div></div>`;
}

const avatar = '<img  class="avatar" alt="Avatar" src="//www.gravatar.com/avatar/7f?s=80&d=mm" />';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&#039;');
