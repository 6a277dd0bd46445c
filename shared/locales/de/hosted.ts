import type { HostedWords } from '../words/hosted.ts';

export const hosted: HostedWords = {
  unknown: 'Dieser Link gilt nicht mehr. Sie müssen nichts tun.',
  answered: 'Sie haben bereits geantwortet. Vielen Dank.',
  press: 'Bitte drücken Sie den Knopf noch einmal, damit wir wissen, dass Sie es sind.',
  subject: 'Wie war es bei uns?',
  lead: 'Sie hatten Kontakt mit {company}. Einmal tippen genügt:',
  foot: 'Es öffnet sich eine Seite, auf der Sie Ihre Antwort noch ändern oder erläutern können. Nichts zählt, bevor Sie auf {send} drücken.',
  required: 'Pflichtfrage',
  code: 'Der Code, den Sie erhalten haben',
  codeWrong:
    'Dieser Code ist nicht gültig: vertippt, schon benutzt oder älter als drei Tage. Bitte prüfen Sie ihn oder lassen Sie sich einen neuen geben.',
  help: 'Hilfe',
  helpSearch: 'Antwort suchen',
  helpFind: 'Suchen',
  helpNothing: 'Nichts gefunden. Vielleicht mit anderen Wörtern; fragen geht auch.',
  helpAsk: 'Uns fragen',
  helpNot: 'Das half nicht: fragen',
  helpAll: 'Alle Antworten',
  helpLanguage: 'Lesen auf',
  signedOn:
    'Die Anmeldung hat geklappt. Overdesk verbindet sich innerhalb einer Minute von selbst; diese Seite wird nicht mehr gebraucht.',
};
