/**
 * How companies call what is not over and not theirs to go on with, in the languages Overdesk speaks: a part of the name is
 * enough. Only asked of statuses that are not over; "Waiting for support" and "Waiting on us" are neither.
 */

/** The customer is to say something. */
export const waits =
  /(?:wait|pending|hold).*(?:customer|client|contact|reporter|requester|user)|^pending$|customer.*(?:repl|respon)|(?:espera|aguard|attesa|attente|așteapt).*(?:client|cliente|contat|contact|utilizator)|wart.*(?:kunde|melder|kontakt)|انتظار (?:العميل|جهة الاتصال)/i;

/** Somebody else is to do something. */
export const holds =
  /on[ -]?hold|wait.*(?:vendor|supplier|third|approval|change|part)|zurückgestellt|wart.*(?:dritt|genehmigung|freigabe)|en pausa|em pausa|en pause|in pausa|în pauză/i;
