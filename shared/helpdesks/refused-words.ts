/**
 * How companies call what was closed without being solved, in the languages Overdesk speaks: a part of the name is
 * enough ("Closed as spam"). Only asked of statuses that are over.
 */
export const refused =
  /reject|spam|junk|basura|dupli[ck]at|\bdupe\b|invalid|cancel|won['’]?t[- ]?(?:fix|do)|not (?:a bug|planned|reproducible)|(?:cannot|can['’]t) reproduce|out of scope|no action|abandon|kein fehler|withdraw|obsolete|declin|dismiss|rechaz|descart|anulad|cancelad|no procede|respin[st]|retras|recusad|afgewezen|odrzucon|anulat|rejeit|duplicad|abgelehn|abgewiesen|zurückgewiesen|verworfen|storniert|dublette|doppelt|ungültig|rejet|refus|annul|doublon|sans suite|rifiut|scartat|مرفوض|ملغ|مكرر|مزعج/i;
